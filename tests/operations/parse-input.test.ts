import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { PlannerError } from '../../lib/errors';
import { parsePlan } from '../../lib/model/plan';
import { templatePlan } from '../../lib/model/templates/registry';
import type { Context } from '../../lib/operations/context';
import { simulatePlan } from '../../lib/operations/forecasts/simulate-plan';
import { proposeImport } from '../../lib/operations/imports/propose-import';
import { parseInput } from '../../lib/operations/parse-input';
import { createPlan } from '../../lib/operations/plans/create-plan';

const RAW = /Invalid|Too (small|big)|Unrecognized|expected|received|>=|<=|nonoptional|undefined/;

function refusalOf(attempt: () => unknown): PlannerError {
  try {
    attempt();
  } catch (error) {
    return error as PlannerError;
  }
  throw new Error('nothing was refused');
}

describe('an input that is refused is told in words', () => {
  const schema = z.strictObject({
    plan: z.unknown(),
    from: z.int().min(1).max(1000),
    side: z.enum(['push', 'pull']).optional(),
    draws: z.union([z.int().min(0), z.literal('auto')], { error: 'must be a whole number, or "auto"' }),
    name: z.string().min(1).max(3),
    when: z.union([z.literal('now'), z.int().max(9)]).optional(),
    shares: z.array(z.number()).min(1).optional(),
    key: z.string().regex(/^k/).optional(),
  });
  const good = { plan: {}, from: 3, draws: 5, name: 'abc' };

  test.each([
    [{ from: 3, draws: 5, name: 'abc' }, 'plan is missing; it must be given.'],
    [{ ...good, from: 0 }, 'from is 0; it must be at least 1.'],
    [{ ...good, from: 1.5 }, 'from is 1.5; it must be a whole number.'],
    [{ ...good, from: '3' }, 'from is "3"; it must be a finite number.'],
    [{ ...good, side: 'up' }, 'side is "up"; it must be "push" or "pull".'],
    [{ ...good, draws: 'some' }, 'draws is "some"; it must be a whole number, or "auto".'],
    [{ ...good, name: '' }, 'name is ""; it must not be empty.'],
    [{ ...good, name: 'abcd' }, 'name is "abcd"; it must have at most 3 characters.'],
    [{ ...good, when: 'soon' }, 'when is "soon"; it must be "now" or a finite number.'],
    [{ ...good, shares: [] }, 'shares is a list of 0; it must have at least 1 entry.'],
    [{ ...good, key: 'x' }, 'key is "x"; it must be written in another way.'],
    [{ ...good, extra: 1 }, 'extra is not known here; remove it.'],
    [[], 'The input is a list of 0; it must be an object.'],
  ])('%j', (input, message) => {
    const { code, issues } = refusalOf(() => parseInput(schema, input));
    expect(code).toBe('invalid-input');
    expect(issues.map((issue) => issue.message)).toEqual([message]);
  });

  test('by a mapping, by answers and by an import without a file', async () => {
    const file = { fileName: 'a.csv', bytes: new Uint8Array() };
    for (const input of [
      { ...file, mapping: { dateOrder: 'up', columns: [{ column: '' }], extra: 1 } },
      { ...file, answers: { price: -1, margin: 2, horizonWeeks: 1.5, planName: '' } },
      {},
    ]) {
      const error = await proposeImport(input).catch((thrown: unknown) => thrown);
      const { issues } = refusalOf(() => {
        throw error;
      });
      expect(issues.length).toBeGreaterThan(1);
      for (const { message } of issues) expect(message).not.toMatch(RAW);
    }
  });

  test('where a plan is missing', async () => {
    const error = await simulatePlan({ draws: 10 }).catch((thrown: PlannerError) => thrown);
    expect(String(error)).toContain('plan is missing; it must be given.');
  });

  test('in the singular where one field is wrong', () => {
    const plan = { ...templatePlan('launch', '2026-01-05'), name: ' ' };
    const { message, issues } = refusalOf(() => parsePlan(plan));
    expect(message).toBe('The plan cannot be read: 1 field is not as it should be.');
    expect(issues[0].message).toBe('name is " "; it must not be empty.');
  });
});

describe('what a plan is made of', () => {
  const made = (input: unknown) =>
    createPlan({} as Context, input).then(
      () => expect.unreachable(),
      (error: PlannerError) => error.issues.map(({ message }) => message),
    );

  test('a bare plan document is told how to be wrapped, and nothing else', async () => {
    expect(await made(templatePlan('launch', '2026-01-05'))).toEqual([
      'The input must hold either "template" or "plan". It looks like a plan itself: wrap it as { "plan": … }.',
    ]);
  });

  test.each([[{}], [{ template: 'launch', plan: {} }]])('%j must hold either', async (input) => {
    expect(await made(input)).toEqual(['The input must hold either "template" or "plan".']);
  });
});
