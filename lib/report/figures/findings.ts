import type { Finding } from '../../analysis/checks/define-check';
import { findProblems } from '../../analysis/find-problems';
import type { Column, FigureDefinition } from '../figure';
import { findingCounts, findingNumbers, STATUS_WORDS } from '../words/finding-words';

/** What the checks say of the plan, worst first. */
export const findings: FigureDefinition = {
  id: 'findings',
  question: 'Can this plan be relied on?',
  unit: 'findings of the checks',
  draw: (forecast) => {
    const found = findProblems(forecast);
    const names = new Map(forecast.plan.channels.map(({ id, name }) => [id, name]));
    // The table is the same in every locale, its sentences too.
    const style = { locale: 'en', currency: forecast.plan.currency };
    const text = (key: string, label: string, value: (finding: Finding) => string | null): Column => ({
      key,
      label,
      unit: 'text',
      values: found.map(value),
    });
    return {
      answer: answerOf(found),
      table: {
        rows: found.length,
        columns: [
          text('status', 'Status', ({ status }) => STATUS_WORDS[status]),
          text('title', 'Check', ({ title }) => title),
          text('what', 'Finding', ({ what }) => what),
          text('numbers', 'Numbers', (finding) => findingNumbers(finding, style) || null),
          text('advice', 'What to do', ({ advice }) => advice),
          text('channel', 'Channel', ({ channelId }) => names.get(channelId ?? '') ?? null),
          text('field', 'Field', ({ field }) => field),
          text('check', 'Check id', ({ check }) => check),
        ],
      },
      mark: { type: 'table' },
    };
  },
};

function answerOf(found: readonly Finding[]): string {
  const [worst] = found;
  const counts = findingCounts(found);
  return worst.status === 'pass'
    ? `Yes, as far as checks can tell: ${counts}.`
    : `${worst.what.replace(/\.$/, '')}: ${counts}.`;
}
