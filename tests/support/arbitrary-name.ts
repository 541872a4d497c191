import fc from 'fast-check';
import { type Plan, parsePlan } from '../../lib/model/plan';
import { arbitraryPlan, type PlanLimits } from './arbitrary-plan';

/** Names that files have tripped over: formulas, quotes, escapes, names of prototypes, text of any script. */
export const NASTY_NAMES = [
  '=HYPERLINK("http://x","y")',
  '＝1+1',
  '+49 30',
  '-2',
  '－2',
  '@sum',
  '"quoted", with; commas',
  "it's",
  '_x0041_ & <b>',
  '__proto__',
  'constructor',
  '007',
  '1e5',
  'true',
  '計画 🚀',
  'Ünïcode­',
  '\ufffe',
  'a\u2028b',
  '&P&D',
] as const;

const name = fc.oneof(
  fc.constantFrom(...NASTY_NAMES),
  fc
    .string({ unit: 'binary', minLength: 1, maxLength: 30 })
    .map((text) => text.replace(/[\p{Cc}\p{Cs}]/gu, '').trim())
    .filter((text) => text !== ''),
);

/** Valid plans as `arbitraryPlan` makes them, under any names. */
export function arbitraryNamedPlan(limits: PlanLimits = {}): fc.Arbitrary<Plan> {
  return fc
    .tuple(arbitraryPlan(limits), fc.array(name, { minLength: 3, maxLength: 3 }))
    .map(([plan, names]) =>
      parsePlan({
        ...plan,
        name: names[0],
        scenarios: plan.scenarios.map((scenario) => ({ ...scenario, name: names[1] })),
        channels: plan.channels.map((channel, at) => (at === 0 ? { ...channel, name: names[2] } : channel)),
        assumptions: [{ about: names[1], text: names[2] }],
      }),
    );
}
