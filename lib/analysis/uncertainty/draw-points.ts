import type { PointAddress } from '../../math/quasi-random';
import type { ChannelTerm } from '../../model/channels/define-channel';
import { DYNAMICS } from '../../model/dynamics';

/**
 * Where a parameter's number stands among the quasi-random points. It hangs on the address alone: the market's
 * parameters are one set, each channel's are another, so that a channel more leaves all other numbers as they were.
 * @throws RangeError for an address that no parameter has
 */
export function pointAddress(address: string): PointAddress {
  const [owner, name, term] = address.split('.');
  const dimension = owner === 'dynamics' ? DYNAMICS_ORDER.indexOf(name) : dimensionOf(term ?? name);
  if (dimension < 0) throw new RangeError(`"${address}" is the address of no parameter`);
  return { set: owner === 'channels' ? `channels.${name}` : owner, dimension };
}

function dimensionOf(term: string): number {
  return Object.hasOwn(TERM_DIMENSIONS, term) ? TERM_DIMENSIONS[term as ChannelTerm] : -1;
}

const DYNAMICS_ORDER = Object.keys(DYNAMICS);

/** By how much a term tends to move a forecast: the first dimensions fill space best. */
const TERM_DIMENSIONS: Readonly<Record<ChannelTerm, number>> = {
  halfSaturation: 0,
  consideration: 1,
  conversion: 2,
  awareness: 3,
  repeat: 4,
  halfLifeWeeks: 5,
  loyalty: 6,
  wearOutHalf: 7,
  trust: 8,
  winBack: 9,
  leadWeeks: 10,
  slope: 11,
  earnedPerOrder: 12,
  earnedPerCustomer: 13,
  earnedPerPiece: 14,
  fatigue: 15,
  fatigueHalfSaturation: 16,
  unitCost: 17,
  capacity: 18,
  rating: 19,
};
