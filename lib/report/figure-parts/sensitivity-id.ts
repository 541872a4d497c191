import type { HeadlineKey } from '../../analysis/forecast/headline';

/** The id of a headline's tornado. */
export function sensitivityId(headline: HeadlineKey): string {
  return `sensitivity-${headline.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
