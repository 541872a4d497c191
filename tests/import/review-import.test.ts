import { describe, expect, test } from 'vitest';
import type { ImportReview } from '../../lib/analysis/import/review';
import { bytesOf, csv, proposeImport, shop, weeks } from './files';

const review = (text: string, more: object = {}): ImportReview =>
  proposeImport({ fileName: 'my-shop.csv', bytes: bytesOf(text), ...more });
const column = (shown: ImportReview, name: string) => shown.columns.find((each) => each.column === name);

describe('column roles', () => {
  const header = (name: string) => {
    const rows = weeks(10, '2026-01-05', (week, day) => [day, 20 + week, 9000]);
    return column(review(csv(['date', name, 'revenue'], rows)), name);
  };

  test.each([
    ['mdsp_dm', 'Direct mail', 'outreach'],
    ['mdsp_sem', 'Paid search', 'ads'],
    ['spend_social', 'Paid social', 'ads'],
    ['SEO cost', 'SEO', 'seo'],
    ['organic social spend', 'Social', 'social'],
    ['emailSpend', 'Email', 'email'],
    ['Kosten Radio', 'Radio', 'ads'],
    ['TV', 'TV', 'ads'],
    ['Cold calls spend', 'Outreach', 'outreach'],
    ['Content marketing budget', 'Content', 'content'],
    ['coupon costs', 'Promotions', 'promotions'],
    ['spend_zorblax', 'Zorblax', 'ads'],
  ])('%s is spend of %s (%s)', (name, channelName, kind) => {
    expect(header(name)).toMatchObject({ role: 'spend', channelName, kind });
  });

  test.each([
    ['orders', 'orders'],
    ['New customers', 'newCustomers'],
    ['Bestellungen', 'orders'],
    ['Neukunden', 'newCustomers'],
  ])('%s is the outcome %s', (name, outcome) => {
    expect(header(name)).toMatchObject({ role: 'outcome', outcome });
  });

  test.each(['temperature', 'store_count', 'discount_pct', 'total spend', 'impressions'])(
    '%s is ignored, with a reason',
    (name) => {
      const shown = header(name);
      expect(shown?.role).toBe('ignore');
      expect(shown?.reason).toMatch(/^Ignored/);
    },
  );

  test('volume joins the spend of the same words; without spend it makes a channel at zero spend', () => {
    const rows = weeks(10, '2026-01-05', (week, day) => [day, 100, 5000, 800, 9000 + week]);
    const shown = review(csv(['date', 'fb_spend', 'fb_impressions', 'newsletter_sends', 'sales'], rows));
    expect(column(shown, 'fb_impressions')).toMatchObject({ role: 'volume', channelName: 'Facebook' });
    expect(shown.channels.find(({ name }) => name === 'Email')).toMatchObject({
      from: 'volume-only',
      spend: 0,
      kind: 'email',
    });
    expect(shown.warnings).toContainEqual(
      expect.objectContaining({ code: 'volume-without-spend', column: 'newsletter_sends' }),
    );
  });

  test('two spend columns of one channel word stay two channels', () => {
    const rows = weeks(10, '2026-01-05', (week, day) => [day, 100, 50, 9000 + week]);
    const shown = review(csv(['date', 'search_brand_spend', 'search_generic_spend', 'sales'], rows));
    expect(shown.channels.slice(0, 2).map(({ name }) => name)).toEqual(['Search brand', 'Search generic']);
  });

  test('what the user says stands over the proposal', () => {
    const mapping = {
      columns: [
        { column: 'spend_tv', role: 'ignore' },
        { column: 'spend_search', role: 'spend', channelName: 'Search', kind: 'seo' },
      ],
    };
    const shown = review(shop(60), { mapping });
    expect(shown.channels.map(({ name }) => name)).toEqual([
      'Search',
      'Content',
      'Social (own posts)',
      'Reviews',
    ]);
    expect(column(shown, 'spend_search')).toMatchObject({ side: 'pull', byUser: true });
  });

  test('headers named __proto__ and constructor go through review and mapping as plain data', () => {
    const rows = weeks(10, '2026-01-05', (week, day) => [day, 20 + week, 30, 9000]);
    const mapping = {
      columns: [
        { column: '__proto__', role: 'spend' },
        { column: 'constructor', role: 'spend' },
      ],
    };
    const shown = review(csv(['date', '__proto__', 'constructor', 'revenue'], rows), { mapping });
    expect(shown.channels.slice(0, 2).map(({ id, spend }) => [id, spend])).toEqual([
      ['proto', 245],
      ['constructor', 300],
    ]);
  });

  test.each([
    [{ columns: [{ column: 'nope', role: 'spend' }] }, 'no such column'],
    [{ columns: [{ column: 'spend_tv', role: 'boss' }] }, 'mapping.columns[0].role'],
    [{ colums: [] }, 'colums'],
    [
      {
        columns: [
          { column: 'spend_tv', role: 'date' },
          { column: 'revenue', role: 'date' },
        ],
      },
      'one column',
    ],
    [
      {
        columns: [
          { column: 'spend_tv', role: 'ignore' },
          { column: 'spend_tv', role: 'spend' },
        ],
      },
      'second time',
    ],
  ])('a mapping %j is refused with the field', (mapping, said) => {
    try {
      review(shop(60), { mapping });
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ code: 'invalid-input' });
      expect(JSON.stringify(error, ['issues', 'message', 'field'])).toContain(said);
    }
  });
});

describe('ambiguity is asked, not guessed', () => {
  const ambiguous = weeks(12, '2026-01-05', (week) => [
    `0${(week % 9) + 1}/0${1 + (week % 3)}/2026`,
    5,
    9000,
  ]);

  test('the order of day and month', () => {
    const text = csv(['date', 'tv spend', 'sales'], ambiguous);
    const shown = review(text);
    const asked = shown.questions.find(({ id }) => id === 'dateOrder');
    expect(shown).toMatchObject({ ready: false, weeks: null });
    expect(asked).toMatchObject({ of: 'mapping', proposal: null, answer: null });
    expect(asked?.options.map(({ value }) => value)).toEqual(['dmy', 'mdy']);
    expect(asked?.reason).toContain('2026');
  });

  test('the question, its answers and what is in the way are in words with an example of the file', () => {
    const shown = review(csv(['date', 'tv spend', 'sales'], ambiguous));
    const asked = shown.questions.find(({ id }) => id === 'dateOrder');
    expect(asked?.label).toBe('In which order are the dates written?');
    expect(asked?.options.map(({ label }) => label)).toEqual([
      'Day first: 04/01/2026 is 4 January 2026',
      'Month first: 04/01/2026 is 1 April 2026',
    ]);
    expect(asked?.reason).toBe('"04/01/2026" in "date" can be 4 January 2026 or 1 April 2026.');
    expect(shown.blockers).toEqual([
      'Say in which order the dates are written. Day first: 04/01/2026 is 4 January 2026; month first: 04/01/2026 is 1 April 2026.',
    ]);
  });

  test('while it is open the recognised channels are shown, their totals are not', () => {
    const shown = review(csv(['date', 'tv spend', 'sales'], ambiguous));
    const [tv, ...offered] = shown.channels;
    expect(tv).toMatchObject({
      name: 'TV',
      kind: 'ads',
      side: 'push',
      from: 'spend',
      spendColumns: ['tv spend'],
      spend: null,
      spendLastYear: null,
    });
    expect(offered.map(({ from }) => from)).toEqual(['offered', 'offered', 'offered', 'offered']);
    const settled = review(csv(['date', 'tv spend', 'sales'], ambiguous), { mapping: { dateOrder: 'dmy' } });
    expect(settled.channels.map(({ id }) => id)).toEqual(shown.channels.map(({ id }) => id));
  });

  test('the decimal sign of 1.234', () => {
    const rows = weeks(12, '2026-01-05', (week, day) => [day, `1.${100 + week}`, '9.000']);
    const text = csv(['date', 'tv spend', 'sales'], rows, ';');
    const shown = review(text);
    const asked = shown.questions.find(({ id }) => id === 'decimalSign');
    expect(shown.ready).toBe(false);
    expect(asked?.options.map(({ value }) => value)).toEqual(['.', ',']);
    const comma = review(text, { mapping: { decimalSign: ',' } });
    expect(comma.ready).toBe(true);
    expect(comma.channels[0].spend).toBe(12 * 1100 + 66);
    expect(review(text, { mapping: { decimalSign: '.' } }).channels[0].spend).toBeCloseTo(12 * 1.1 + 0.07, 2);
  });

  test('what the file proves is not asked', () => {
    expect(review(shop(60)).questions.filter(({ of }) => of === 'mapping')).toEqual([]);
  });

  test('each business question has a proposal and a reason', () => {
    const asked = review(shop(60)).questions.filter(({ of }) => of === 'answers');
    expect(asked.map(({ id }) => id)).toEqual([
      'planName',
      'currency',
      'marketSize',
      'price',
      'margin',
      'horizonWeeks',
    ]);
    for (const { proposal, reason } of asked) {
      expect(proposal).not.toBeNull();
      expect(reason.length).toBeGreaterThan(10);
    }
    expect(asked[0].proposal).toBe('My shop');
  });

  test('revenue and orders together give the price', () => {
    const rows = weeks(60, '2025-01-06', (_, day) => [day, 50, 4200, 100]);
    const shown = review(csv(['date', 'tv spend (EUR)', 'revenue', 'orders'], rows));
    expect(shown.questions.find(({ id }) => id === 'price')).toMatchObject({ proposal: 42 });
    expect(shown.questions.find(({ id }) => id === 'currency')).toMatchObject({ proposal: 'EUR' });
  });
});

describe('what cannot be confirmed says why', () => {
  test('no outcome', () => {
    const shown = review(
      csv(
        ['date', 'tv spend'],
        weeks(10, '2026-01-05', (_, day) => [day, 9]),
      ),
    );
    expect(shown).toMatchObject({ ready: false });
    expect(shown.blockers[0]).toContain('No column is an outcome');
  });

  test('more than 24 channels', () => {
    const names = Array.from({ length: 25 }, (_, index) => `spend_media${index}`);
    const rows = weeks(10, '2026-01-05', (_, day) => [day, ...names.map(() => 5), 900]);
    const shown = review(csv(['date', ...names, 'sales'], rows));
    expect(shown.blockers[0]).toContain('at most 24');
    const mapping = { columns: [{ column: names[0], role: 'ignore' }], offer: [] };
    expect(review(csv(['date', ...names, 'sales'], rows), { mapping }).ready).toBe(true);
  });
});
