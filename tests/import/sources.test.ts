import { describe, expect, test } from 'vitest';
import { reviewFiles } from '../../lib/analysis/import/files/review-files';
import { parseAnswers, parseMapping } from '../../lib/analysis/import/mapping';
import { SOURCES } from '../../lib/analysis/import/sources/registry';
import { EXPORTS } from './exports';
import { bytesOf, proposeImport, shop, textFile, utf16 } from './files';

const review = (text: string, mapping?: unknown) =>
  proposeImport({ fileName: 'export.csv', bytes: bytesOf(text), mapping });
const channelsOf = (text: string) =>
  review(text)
    .channels.filter(({ from }) => from !== 'offered')
    .map(({ name, kind, spend }) => [name, kind, spend]);
const totalOf = (text: string, column: string) =>
  review(text).columns.find((one) => one.column === column)?.total;

describe('an export is recognised', () => {
  test.each([
    [
      'google',
      'google-ads',
      'en',
      'EUR',
      [
        ['Google Search ads', 'ads', 70_710.5],
        ['Performance Max', 'ads', 1400],
      ],
    ],
    ['googleGerman', 'google-ads', 'de', 'EUR', [['Google Search ads', 'ads', 70_007]]],
    ['googleMicros', 'google-ads', 'en', null, [['Google Ads', 'ads', 863.8]]],
    ['meta', 'meta-ads', 'en', 'EUR', [['Meta Ads', 'ads', 3500]]],
    ['metaFrench', 'meta-ads', 'fr', 'EUR', [['Meta Ads', 'ads', 73_535]]],
    ['microsoft', 'microsoft-ads', 'en', null, [['Microsoft Ads', 'ads', 2205]]],
    ['linkedin', 'linkedin-ads', 'en', 'EUR', [['LinkedIn Ads', 'ads', 2333.8]]],
    ['tiktok', 'tiktok-ads', 'en', 'EUR', [['TikTok Ads', 'ads', 560]]],
    ['ga4', 'ga4', 'en', null, [['SEO', 'seo', 0]]],
    ['searchConsole', 'search-console', 'en', null, [['SEO', 'seo', 0]]],
    ['searchConsoleSpanish', 'search-console', 'es', null, [['SEO', 'seo', 0]]],
    ['mailchimp', 'mailchimp', 'en', null, [['Email (Mailchimp)', 'email', 0]]],
    [
      'klaviyo',
      'klaviyo',
      'en',
      null,
      [
        ['Email (Klaviyo)', 'email', 0],
        ['SMS (Klaviyo)', 'email', 0],
      ],
    ],
  ] as const)(
    '%s: by its headers, with its channels and their spend to the cent',
    (name, id, language, currency, channels) => {
      const { files, weeks } = review(EXPORTS[name]);
      expect(files[0]).toMatchObject({ status: 'recognised', source: { id, language }, currency });
      expect(channelsOf(EXPORTS[name])).toEqual(channels);
      expect(weeks).toMatchObject({
        count: 10,
        first: '2025-06-02',
        last: '2025-08-04',
        weekStartsOn: 'monday',
      });
    },
  );

  test('there is a fixture for every source', () => {
    const found = new Set(Object.values(EXPORTS).map((text) => review(text).files[0].source?.id));
    expect([...found].sort()).toEqual(SOURCES.map(({ id }) => id).sort());
  });

  test('in UTF-16 with tabs as in UTF-8', () => {
    const bytes = utf16(EXPORTS.googleGerman);
    const { files, channels } = proposeImport({ fileName: 'excel.csv', bytes });
    expect(files[0].source?.id).toBe('google-ads');
    expect(channels[0].spend).toBe(70_007);
  });

  test('with bars in the names of its campaigns', () => {
    const { files } = review(EXPORTS.klaviyo.replaceAll('Promo,', '"Email, promo | Free shipping",'));
    expect(files[0].source?.id).toBe('klaviyo');
  });

  test('its volumes, outcomes and claims are summed beside its spend', () => {
    expect(totalOf(EXPORTS.google, 'Google Search ads: impressions')).toBe(175_000);
    expect(totalOf(EXPORTS.ga4, 'Google Analytics 4: revenue')).toBe(56_035);
    expect(totalOf(EXPORTS.mailchimp, 'Email (Mailchimp): sends')).toBe(1000);
    const claims = review(EXPORTS.google).columns.filter(({ column }) => column.startsWith('Google Ads:'));
    expect(claims.map(({ role, total }) => [role, total])).toEqual([
      ['ignore', 210],
      ['ignore', 17_500],
    ]);
  });

  test('a weekly file of one’s own is none, and stays as it is', () => {
    const { files, columns } = review(shop(60));
    expect(files[0]).toMatchObject({ status: 'by-hand', source: null });
    expect(columns.map(({ role }) => role)).toEqual(['date', 'spend', 'spend', 'outcome']);
  });
});

describe('an export that cannot be cut into weeks is declined with what to do', () => {
  test.each([
    [
      'no days',
      'Campaign report\nAll time\nCampaign,Currency code,Cost,Impr.\nBrand,EUR,1.00,5\n',
      /no column with days.*Day \(or Week\)/,
    ],
    [
      'months',
      'Campaign report\nMonth,Campaign,Cost,Impr.\n2025-01-01,Brand,1.00,5\n',
      /rows are by "Month"/,
    ],
    [
      'one row a campaign',
      'Reporting starts,Reporting ends,Campaign name,Amount spent (EUR)\n2025-06-01,2025-06-30,A,5.00\n',
      /row 2 counts 30 days.*By time/,
    ],
    ['queries', 'Top queries,Clicks,Impressions,CTR,Position\nshoes,1,2,50%,3\n', /Dates\.csv/],
    [
      'two currencies',
      'Day,Campaign,Currency code,Cost,Impr.\n2025-06-01,A,EUR,1,1\n2025-06-02,A,USD,1,1\n',
      /row 2 is in EUR and row 3 in USD/,
    ],
    [
      'two orders of dates',
      `Day,Campaign,Cost,Impr.\n${['13/01/2025', '01/14/2025', '15/01/2025', '01/16/2025'].map((day) => `${day},A,1.00,5`).join('\n')}`,
      /row 3 with "01\/14\/2025"/,
    ],
  ])('%s', (_, text, reason) => {
    expect(() => review(text)).toThrow(reason);
  });

  test('dates and amounts that can be read in two ways are asked, not guessed', () => {
    const days = ['01/02/2025', '02/02/2025', '03/02/2025'].map((day) => `${day},A,"1,234",5`);
    const text = `Day,Campaign,Cost,Impr.\n${days.join('\n')}`;
    const { ready, questions } = review(text);
    expect(ready).toBe(false);
    expect(questions.map(({ id, of, file }) => [id, of, file])).toEqual([
      ['dateOrder', 'file-mapping', 0],
      ['decimalSign', 'file-mapping', 0],
    ]);
  });
});

describe('several files', () => {
  const several = (texts: readonly string[], mapping?: unknown) =>
    reviewFiles(
      texts.map((text, place) => textFile(`${place}.csv`, bytesOf(text))),
      parseMapping(mapping),
      parseAnswers(undefined),
    );

  test('become one table: channels of some, outcomes of another, SEO counted once', () => {
    const { ready, channels, columns } = several([
      EXPORTS.google,
      EXPORTS.ga4,
      EXPORTS.searchConsole,
      EXPORTS.mailchimp,
    ]);
    expect(ready).toBe(true);
    expect(channels.filter(({ from }) => from !== 'offered').map(({ name }) => name)).toEqual([
      'Google Search ads',
      'Performance Max',
      'SEO',
      'Email (Mailchimp)',
    ]);
    expect(columns.find(({ column }) => column === 'SEO: sessions')?.role).toBe('ignore');
    expect(columns.find(({ column }) => column === 'SEO: clicks')?.role).toBe('volume');
  });

  test('with another shop’s weekly file take its weeks, and both outcomes are asked about', () => {
    const { weeks, questions } = several([shop(60, '2025-01-05'), EXPORTS.ga4]);
    expect(weeks?.weekStartsOn).toBe('sunday');
    expect(questions.find(({ id }) => id === 'overlap')?.proposal).toBeNull();
  });

  test('that hold the same days are asked: add up, or keep one', () => {
    const other = EXPORTS.tiktok.replaceAll(',8.00,', ',4.00,');
    const spend = (answer?: string) => {
      const overlaps = answer === undefined ? undefined : { '0+1': answer };
      const { ready, blockers, channels } = several([EXPORTS.tiktok, other, EXPORTS.ga4], { overlaps });
      return { ready, blockers: blockers.length, spend: channels[0].spend };
    };
    expect(spend()).toMatchObject({ ready: false, blockers: 1 });
    expect(spend('sum')).toEqual({ ready: true, blockers: 0, spend: 840 });
    expect(spend('first')).toEqual({ ready: true, blockers: 0, spend: 560 });
    expect(spend('second')).toEqual({ ready: true, blockers: 0, spend: 280 });
  });

  test('one file twice is seen to be the same, and counts once', () => {
    const { ready, channels } = several([EXPORTS.tiktok, EXPORTS.tiktok, EXPORTS.ga4]);
    expect(ready).toBe(true);
    expect(channels[0].spend).toBe(560);
  });

  test('that follow each other in the middle of a week lose no day', () => {
    const [head, ...rows] = EXPORTS.tiktok.split('\n');
    const part = (from: number, to?: number) => [head, ...rows.slice(from, to)].join('\n');
    const { ready, channels } = several([part(0, 31), part(31), EXPORTS.ga4]);
    expect(ready).toBe(true);
    expect(channels[0].spend).toBe(560);
  });

  test('in different currencies are refused with the reason', () => {
    const { ready, blockers } = several([
      EXPORTS.tiktok.replaceAll('EUR', 'USD'),
      EXPORTS.google,
      EXPORTS.ga4,
    ]);
    expect(ready).toBe(false);
    expect(blockers[0]).toMatch(/"0.csv" is in USD and "1.csv" in EUR/);
  });

  test('of which one is not understood wait for it to be removed', () => {
    const { ready, blockers, files } = several([
      EXPORTS.google,
      'Dear all,\nsales were good.\n',
      EXPORTS.ga4,
    ]);
    expect(ready).toBe(false);
    expect(files.map(({ status }) => status)).toEqual(['recognised', 'declined', 'recognised']);
    expect(blockers).toHaveLength(1);
  });

  test('with part weeks at the ends say so and leave them out', () => {
    const [head, ...rows] = EXPORTS.tiktok.split('\n');
    const { weeks, warnings } = several([[head, ...rows.slice(2)].join('\n'), EXPORTS.ga4]);
    expect(weeks?.count).toBe(10);
    expect(warnings.filter(({ code }) => code === 'partial-week' || code === 'file-period')).toHaveLength(2);
  });
});

test('a table of several rows a day is grouped by the column that names channels', () => {
  const rows = EXPORTS.tiktok
    .split('\n')
    .slice(1)
    .flatMap((row) => {
      const day = row.slice(0, 10);
      return [`${day},Paid search,10,5`, `${day},Newsletter,2,0`];
    });
  const { channels, files } = review(`date,channel,spend,orders\n${rows.join('\n')}`);
  expect(files[0].status).toBe('by-hand');
  expect(channels.slice(0, 2).map(({ name, kind, spend }) => [name, kind, spend])).toEqual([
    ['Paid search', 'ads', 700],
    ['Newsletter', 'email', 140],
  ]);
});
