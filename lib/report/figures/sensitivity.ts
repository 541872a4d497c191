import type { Forecast } from '../../analysis/forecast/forecast';
import { HEADLINES, type HeadlineKey } from '../../analysis/forecast/headline';
import type { ParameterSwing, Swing } from '../../analysis/uncertainty/parameter-swings';
import {
  LEAST_SENSITIVITY_DRAWS,
  type OwnerShare,
  type ParameterShare,
  parameterRanks,
  type Sensitivity,
  sensitivityOf,
} from '../../analysis/uncertainty/sensitivity';
import { parametersOf } from '../../model/parameters-of';
import { type Column, defineAnalysisFigure, type FigureDefinition } from '../figure';
import { sensitivityId } from '../figure-parts/sensitivity-id';
import { HEADLINE_FACTS } from '../headlines/headline-facts';
import { formatShare } from '../words/numbers';
import { parameterNames } from '../words/parameter-words';

/** Rows of a tornado: more do not help to decide which assumption to look up. */
const MOST_ROWS = 12;

/** A tornado of every headline but spend, which is what the plan says: nothing moves it. */
export const sensitivityFigures: readonly FigureDefinition[] = HEADLINES.filter(
  (headline) => headline !== 'spend',
).map(sensitivityFigure);

/** The tornado of a headline: the assumptions that move it most, with their share of its variance and their swing. */
function sensitivityFigure(headline: HeadlineKey): FigureDefinition {
  const { label, unit } = HEADLINE_FACTS[headline];
  return defineAnalysisFigure({
    id: sensitivityId(headline),
    question: `Which assumptions move ${label.toLowerCase()}?`,
    unit: `${label.toLowerCase()} from P10 to P90 of each assumption`,
    needs: 'sensitivity',
    appliesTo: ({ ensemble }) => ensemble !== null,
    draw: (forecast, locale, swings) => {
      const names = parameterNames(forecast.plan);
      const units = new Map(
        parametersOf(forecast.plan).map(({ address, passport }) => [address, passport.unit]),
      );
      const sensitivity = sensitivityIn(forecast, headline);
      const rows = rowsOf(sensitivity, swings, headline);
      const values = (value: (row: Row) => number | null) => rows.map(value);
      const columns: Column[] = [
        {
          key: 'parameter',
          label: 'Assumption',
          unit: 'text',
          values: rows.map(({ address }) => names.get(address) ?? address),
        },
        { key: 'share', label: 'Share of variance', unit: 'share', values: values(({ share }) => share) },
        {
          key: 'standardError',
          label: 'Standard error',
          unit: 'share',
          values: values(({ standardError }) => standardError),
        },
        {
          key: 'direction',
          label: 'Direction',
          unit: 'text',
          values: rows.map((row) => directionOf(row, label)),
        },
        { key: 'atLow', label: `${label} at its P10`, unit, values: values(({ atLow }) => atLow) },
        { key: 'atHigh', label: `${label} at its P90`, unit, values: values(({ atHigh }) => atHigh) },
        {
          key: 'base',
          label: `${label} as planned`,
          unit,
          values: values(() => forecast.headline[headline]),
        },
        { key: 'low', label: 'P10 of the assumption', unit: 'count', values: values(({ low }) => low) },
        { key: 'high', label: 'P90 of the assumption', unit: 'count', values: values(({ high }) => high) },
        {
          key: 'assumptionUnit',
          label: 'Unit of the assumption',
          unit: 'text',
          values: rows.map(({ address }) => units.get(address) ?? ''),
        },
        { key: 'address', label: 'Address', unit: 'text', values: rows.map(({ address }) => address) },
      ];
      return {
        answer: answerOf(forecast, sensitivity, names, locale),
        table: { rows: rows.length, columns },
        mark: {
          type: 'tornado',
          label: 'parameter',
          low: 'atLow',
          high: 'atHigh',
          base: 'base',
          share: 'share',
        },
      };
    },
  });
}

function sensitivityIn({ plan, ensemble }: Forecast, headline: HeadlineKey): Sensitivity | null {
  if (ensemble === null) return null;
  return sensitivityOf(plan, headline, ensemble.headlineDraws[headline], parameterRanks(plan, ensemble));
}

type Row = ParameterShare & Pick<ParameterSwing, 'low' | 'high'> & Swing;

function rowsOf(
  sensitivity: Sensitivity | null,
  parameters: readonly ParameterSwing[],
  headline: HeadlineKey,
): Row[] {
  const alone = new Map(parameters.map((parameter) => [parameter.address, parameter]));
  return (sensitivity?.parameters ?? []).slice(0, MOST_ROWS).flatMap((share) => {
    const swing = alone.get(share.address);
    return swing ? [{ ...share, low: swing.low, high: swing.high, ...swing.swings[headline] }] : [];
  });
}

function directionOf({ atLow, atHigh }: Row, label: string): string {
  if (atLow === null || atHigh === null) return 'not at both ends';
  if (atHigh === atLow) return 'alone it changes nothing';
  return atHigh > atLow
    ? `more of it raises ${label.toLowerCase()}`
    : `more of it lowers ${label.toLowerCase()}`;
}

function answerOf(
  { plan, ensemble }: Forecast,
  sensitivity: Sensitivity | null,
  names: ReadonlyMap<string, string>,
  locale: string,
): string {
  if (sensitivity === null) return untoldOf(ensemble?.draws ?? 0, 'It');
  const [first, second] = sensitivity.parameters;
  if (first === undefined) return 'Nothing in this plan is uncertain.';
  const share = (value: number) => formatShare(Math.max(0, value), { locale });
  const next = second ? `, then ${names.get(second.address)} with ${share(second.share)}` : '';
  const most = `${names.get(first.address)} with ${share(first.share)} of its variance${next}`;
  const owner = largestOwner(sensitivity);
  if (owner === null) return `${most}; too few draws to say which channel moves it most.`;
  const ownerName = plan.channels.find(({ id }) => id === owner.channelId)?.name ?? 'the market';
  return `${most}; all about ${ownerName} together ${share(owner.share)}.`;
}

/** The owner whose assumptions move the headline most; null where the draws do not tell the shares of all. */
function largestOwner({ owners }: Sensitivity): OwnerShare | null {
  if (owners.some(({ share }) => Number.isNaN(share))) return null;
  return owners.toSorted((a, b) => b.share - a.share)[0] ?? null;
}

/** Why nothing can be said of a headline: the draws are too few, or it hardly varies over them. */
export function untoldOf(draws: number, what: string): string {
  if (draws < LEAST_SENSITIVITY_DRAWS) {
    return `Too few draws to tell: ${draws} were made, and it takes ${LEAST_SENSITIVITY_DRAWS}.`;
  }
  return `${what} varies too little, or exists in too few draws, to tell.`;
}
