import { posterOf } from '../drawing/poster';
import { svgText } from '../drawing/svg-text';
import { defineFormat } from '../format';

/** The main charts, or those that were asked for, as one picture that scales. */
export const svg = defineFormat({
  id: 'svg',
  label: 'Charts as SVG',
  extension: 'svg',
  mediaType: 'image/svg+xml',
  write: (report) => svgText(posterOf(report)),
});
