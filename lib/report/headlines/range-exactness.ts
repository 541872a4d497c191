import type { Range } from '../../analysis/forecast/forecast';
import type { HeadlineKey } from '../../analysis/forecast/headline';
import { MAX_DRAWS, TARGET_ERROR } from '../../analysis/uncertainty/draw-limits';
import { formatFull, formatMoneyCompact, formatShare, type InCurrency } from '../words/numbers';
import { HEADLINE_FACTS } from './headline-facts';

/** How exact a drawn range is, as far as it is known. */
export interface Exactness {
  readonly draws: number;
  /** The larger Monte Carlo error of P10 and P90 of contribution by their scale; null with too few draws. */
  readonly contributionError: number | null;
}

/** The Monte Carlo standard errors of a headline's range: `P10 ± €12.3k, P90 ± €31.0k`; null where they are not known. */
export function errorWords(headline: HeadlineKey, errors: Range | null, style: InCurrency): string | null {
  if (errors === null || (errors.p10 === null && errors.p90 === null)) return null;
  const end = (name: string, error: number | null) =>
    error === null ? `${name} not known` : `${name} ± ${sizeWords(headline, error, style)}`;
  return `${end('P10', errors.p10)}, ${end('P90', errors.p90)}`;
}

/** How far the drawing went and what it is held to, in one sentence. */
export function drawingWords({ draws, contributionError }: Exactness, style: InCurrency): string {
  const count = formatFull(draws, style);
  const target = formatShare(TARGET_ERROR, style);
  if (contributionError === null) return `${count} draws are too few to tell how exact they are.`;
  const reached = formatShare(contributionError, style, 1);
  return contributionError <= TARGET_ERROR
    ? `${count} draws: P10 and P90 of contribution are known to ${reached}; ${target} is asked for.`
    : `${count} draws: P10 and P90 of contribution are known to ${reached} so far; ${target} is asked for, with at most ${formatFull(MAX_DRAWS, style)} draws.`;
}

function sizeWords(headline: HeadlineKey, error: number, style: InCurrency): string {
  const { unit } = HEADLINE_FACTS[headline];
  if (unit === 'money') return formatMoneyCompact(error, style);
  if (unit === 'share') return `${formatFull(error * 100, style, 2)} pts`;
  const size = formatFull(error, style, error < 10 ? 1 : 0);
  return unit === 'week' ? `${size} wk` : size;
}
