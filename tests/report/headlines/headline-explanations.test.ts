import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecastScenario } from '../../../lib/analysis/forecast/forecast';
import { HEADLINES } from '../../../lib/analysis/forecast/headline';
import { minorUnitDigits } from '../../../lib/model/currency';
import { TEMPLATES, templatePlan } from '../../../lib/model/templates/registry';
import { evaluate, join, named, numberOf, writeExpression } from '../../../lib/report/headlines/expression';
import {
  explainHeadline,
  explanationLines,
  recompute,
} from '../../../lib/report/headlines/headline-explanations';
import { HEADLINE_FACTS } from '../../../lib/report/headlines/headline-facts';
import { headlineInputs } from '../../../lib/report/headlines/headline-inputs';
import { formatFigure } from '../../../lib/report/words/numbers';
import { arbitraryPlan, PROPERTY_RUNS, PROPERTY_TIMEOUT } from '../../support/arbitrary-plan';

const forecasts = TEMPLATES.flatMap(({ id }) => {
  const plan = templatePlan(id, '2026-01-05');
  return plan.scenarios.map((scenario) => forecastScenario(plan, scenario.id));
});

describe('the shown formula', () => {
  it.each(HEADLINES)(
    'of %s recomputes, with the numbers as shown, to the shown number on every template',
    (key) => {
      const { unit, digits } = HEADLINE_FACTS[key];
      for (const forecast of forecasts) {
        const style = { locale: 'en-US', currency: forecast.plan.currency };
        const explanation = explainHeadline(forecast, key);
        const shown = formatFigure(forecast.headline[key], unit, style, digits);
        expect(formatFigure(recompute(explanation), unit, style, digits)).toBe(shown);
        const lines = explanationLines(explanation, style);
        if (lines) expect(lines.numbers.endsWith(` = ${shown}`)).toBe(true);
        else expect(explanation.note).toBeTruthy();
      }
    },
  );

  it(
    'comes to the headline on any plan, to a millionth and a coin',
    () => {
      fc.assert(
        fc.property(arbitraryPlan({ plausiblePeople: true, maxChannels: 4 }), (plan) => {
          const forecast = forecastScenario(plan, plan.scenarios[0].id);
          const coin = 10 ** -minorUnitDigits(plan.currency);
          for (const key of HEADLINES) {
            const explanation = explainHeadline(forecast, key);
            const value =
              explanation.expression && evaluate(explanation.expression, valueIn(explanation.terms));
            const headline = forecast.headline[key];
            expect(value === null).toBe(headline === null);
            if (value === null || headline === null) continue;
            const size = Math.max(
              Math.abs(headline),
              ...explanation.terms.map((term) => Math.abs(term.value ?? 0)),
            );
            expect(Math.abs(value - headline)).toBeLessThanOrEqual(1e-6 * size + coin);
          }
        }),
        { numRuns: Math.min(PROPERTY_RUNS, 200) },
      );
    },
    PROPERTY_TIMEOUT,
  );

  const valueIn =
    (terms: readonly { readonly symbol: string; readonly value: number | null }[]) => (symbol: string) =>
      terms.find((term) => term.symbol === symbol)?.value ?? null;

  it('uses every value it lists by a symbol of its own', () => {
    for (const key of HEADLINES) {
      const { terms } = explainHeadline(forecasts[0], key);
      expect(new Set(terms.map(({ symbol }) => symbol)).size).toBe(terms.length);
    }
  });
});

describe('the inputs of a headline', () => {
  it.each(HEADLINES)('of %s say value and source', (key) => {
    for (const { plan } of forecasts.slice(0, 3)) {
      const inputs = headlineInputs(plan, key, 'en-US');
      expect(inputs.length).toBeGreaterThan(0);
      for (const { label, value, source } of inputs)
        expect([label, value, source].every((words) => words !== '' && words !== '–')).toBe(true);
    }
  });
});

describe('an expression', () => {
  const [a, b, c] = ['a', 'b', 'c'].map(named);
  it.each([
    [join(join(a, 'add', b), 'multiply', c), '(a + b) × c', 20],
    [join(a, 'subtract', join(b, 'subtract', c)), 'a − (b − c)', 3],
    [join(a, 'subtract', join(b, 'multiply', c)), 'a − b × c', -10],
    [join(a, 'divide', join(b, 'multiply', c)), 'a / (b × c)', 2 / 12],
    [join(numberOf(0), 'least', join(a, 'subtract', b)), 'min(0, a − b)', -1],
  ])('is written as it is reckoned: %#', (expression, text, value) => {
    const values: Record<string, number> = { a: 2, b: 3, c: 4 };
    expect(writeExpression(expression, (symbol) => symbol)).toBe(text);
    expect(evaluate(expression, (symbol) => values[symbol])).toBe(value);
  });

  it('has no value where one is missing or nothing can be divided', () => {
    expect(evaluate(join(a, 'add', b), () => null)).toBeNull();
    expect(evaluate(join(a, 'divide', b), () => 0)).toBeNull();
  });
});
