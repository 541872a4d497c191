import { posterOf } from '../drawing/poster';
import { svgText } from '../drawing/svg-text';
import { defineFormat } from '../format';

/** Pixels a point: sharp on a slide and on a dense screen. */
const SCALE = 2;

/** The main charts, or those that were asked for, as one picture of pixels. */
export const png = defineFormat({
  id: 'png',
  label: 'Charts as PNG',
  extension: 'png',
  mediaType: 'image/png',
  write: async (report, fonts) => {
    const [{ outlined }, { default: sharp }] = await Promise.all([
      import('../drawing/text-outlines'),
      import('sharp'),
    ]);
    const picture = await outlined(posterOf(report), fonts);
    const pixels = await sharp(Buffer.from(svgText(picture)), { density: 72 * SCALE })
      .png({ compressionLevel: 9 })
      .toBuffer();
    return new Uint8Array(pixels);
  },
});
