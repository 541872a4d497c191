import { advertising } from './advertising';
import { advertisingStopped } from './advertising-stopped';
import type { Evidence } from './define-evidence';
import { outreach } from './outreach';
import { ownedChannels } from './owned-channels';
import { priceCuts } from './price-cuts';
import { reviews } from './reviews';
import { seoRamp } from './seo-ramp';

/** Every published figure the defaults are held against (MODEL.md section 8), in the order tables list them. */
export const EVIDENCE: readonly Evidence[] = [
  ...advertising,
  ...advertisingStopped,
  ...outreach,
  ...priceCuts,
  ...reviews,
  ...ownedChannels,
  ...seoRamp,
];
