import { addDays } from '../../model/calendar';
import { channelKind } from '../../model/channels/registry';
import { sumMoney } from '../../model/currency';
import { profileColumn } from './column-profile';
import { exactSum } from './exact-sum';
import type { Answers, Mapping, UserMapping } from './mapping';
import { readNumber } from './numbers';
import { businessQuestions, fileQuestions } from './questions';
import { readImport } from './read-import';
import type { SourceTable } from './read-table';
import type { ImportReview, Notice, ReviewChannel, ReviewColumn, WeekFacts } from './review';
import { anchorOf, lastYear, settleAnswers, YEAR } from './settings';
import { recognisedChannels, type WeeklyHistory } from './weekly-history';

const SAMPLES = 4;

/**
 * What an import would do, for a person to correct and confirm.
 * @throws PlannerError `invalid-input` for a mapping that does not fit the file, or a file that gives no weeks
 */
export function reviewImport(table: SourceTable, user: UserMapping, answers: Answers): ImportReview {
  const state = readImport(table, user, answers);
  const { history, mapping, currency, blockers } = state;
  const settled =
    history && anchorOf(history) !== null ? settleAnswers(history, state.answers, currency.value) : null;
  return {
    files: [],
    file: {
      name: table.fileName,
      encoding: table.encoding,
      delimiter: table.delimiter,
      headerRow: table.headerRow,
      rows: table.rowNumbers.length,
    },
    ready: blockers.length === 0,
    blockers: blockers.map(({ message }) => message),
    weeks: history && weekFacts(history),
    columns: table.columns.map((_, index) => reviewColumn(table, mapping, index)),
    channels: history
      ? history.channels.map((channel) => reviewChannel(channel, currency.value, channel.spend))
      : recognisedChannels(mapping).map((channel) => reviewChannel(channel, currency.value, null)),
    warnings: [...table.notices, ...(history?.notices ?? []), ...(history ? historyNotices(history) : [])],
    questions: [
      ...fileQuestions(table, mapping, state.dateOrders, user),
      ...(history && settled
        ? businessQuestions({
            fileName: table.fileName,
            history,
            settings: settled,
            currency,
            answers: state.answers,
            user,
          })
        : []),
    ],
    mapping,
  };
}

function weekFacts(history: WeeklyHistory): WeekFacts {
  return {
    granularity: history.granularity,
    count: history.weeks,
    weekStartsOn: history.weekStartsOn,
    first: history.startsOn,
    last: addDays(history.endsBefore, -7),
    missing: history.missing,
    planStartsOn: history.endsBefore,
  };
}

/** What a column holds, what it is and why, for a person to correct. */
export function reviewColumn(table: SourceTable, mapping: Mapping, index: number): ReviewColumn {
  const { name, header, cells } = table.columns[index];
  const { role, channelName, kind, outcome, reason, byUser } = mapping.columns[index];
  const { filled, empty, isText } = profileColumn(cells, mapping.decimalSign ?? '.');
  const filledCells = cells.filter((cell) => cell !== '');
  const hasTotal = role !== 'date' && mapping.decimalSign !== null && !isText && filled > 0;
  return {
    column: name,
    header,
    samples: filledCells.slice(0, SAMPLES),
    filled,
    empty,
    total: hasTotal ? exactSum(numbersOf(cells, mapping.decimalSign ?? '.')) : null,
    role,
    channelName,
    kind,
    side: kind && channelKind(kind).side,
    outcome,
    reason,
    byUser,
  };
}

function numbersOf(cells: readonly string[], decimal: '.' | ','): number[] {
  return cells.map((cell) => readNumber(cell, decimal)).filter((value) => typeof value === 'number');
}

function reviewChannel(
  channel: ReturnType<typeof recognisedChannels>[number],
  currency: string,
  spend: readonly number[] | null,
): ReviewChannel {
  const { id, name, kind, from, spendColumns, volumeColumns } = channel;
  return {
    id,
    name,
    kind,
    side: channelKind(kind).side,
    spendColumns,
    volumeColumns,
    spend: spend && sumMoney(spend, currency),
    spendLastYear: spend && sumMoney(lastYear(spend), currency),
    from,
  };
}

function historyNotices(history: WeeklyHistory): Notice[] {
  const notices: Notice[] = [];
  const add = (code: Notice['code'], message: string) =>
    notices.push({ level: 'warning', code, message, column: null, row: null, value: null });
  if (!history.channels.some(({ from }) => from === 'spend')) {
    add('no-spend', 'No column is spend: the plan will have the offered channels at zero spend only.');
  }
  if (history.weeks < YEAR) {
    add(
      'short-history',
      `The file covers ${history.weeks} weeks: no season can be read from less than a year, and its weeks are repeated to fill the plan.`,
    );
  } else if (history.weeks < 2 * YEAR) {
    add(
      'short-history',
      `The file covers ${history.weeks} weeks: with less than two years no year can be held out to test the forecast.`,
    );
  }
  return notices;
}
