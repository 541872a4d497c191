import { AD_FIELDS } from '../ad-fields';
import { defineSource } from './define-source';

/**
 * TikTok Ads Manager: custom report. `By Day,Campaign name,Ad group name,Cost,Impressions,Clicks (destination),
 * Complete payment,Total complete payment value` and `Stat time day` from tests of public importers. English only: no
 * other export could be looked at.
 */
export const tiktokAds = defineSource({
  id: 'tiktok-ads',
  label: 'TikTok Ads',
  fields: {
    stat: { role: 'day', headers: { en: 'by day|stat time day|stat_time_day' } },
    day: { role: 'day', headers: { en: 'date|day' } },
    week: { role: 'week', headers: { en: 'by week|week' } },
    span: { role: 'span', headers: { en: 'by month|month' } },
    campaign: AD_FIELDS.campaign,
    group: { role: 'word', headers: { en: 'ad group name|ad group' } },
    cost: { role: 'spend', headers: { en: 'cost|total cost' } },
    impressions: AD_FIELDS.impressions,
    destination: {
      role: 'volume',
      counts: 'clicks',
      headers: { en: 'clicks (destination)|destination clicks' },
    },
    clicks: { role: 'volume', counts: 'clicks', headers: { en: 'clicks|clicks (all)' } },
    currency: AD_FIELDS.currency,
    payments: {
      role: 'claim',
      outcome: 'orders',
      counts: 'complete payments',
      headers: { en: 'complete payment|complete payments|purchases (website)' },
    },
    value: {
      role: 'claim',
      outcome: 'revenue',
      counts: 'payment value',
      headers: { en: 'total complete payment value|total purchase value (website)' },
    },
    plays: { role: 'word', headers: { en: 'video views|total play actions|2-second video views' } },
  },
  needs: [['cost'], ['impressions', 'destination', 'clicks', 'plays', 'payments']],
  marks: ['stat', 'destination', 'payments', 'plays'],
  rows: 'period',
  channel: () => ({ name: 'TikTok Ads', kind: 'ads' }),
  daily: 'Add the dimension Day (or Week) to the report and export it again.',
});
