import { CLAIMED_ORDERS, DAY } from '../ad-fields';
import { defineSource } from './define-source';

/**
 * Microsoft Advertising: Reports → Campaign performance. `Gregorian date,Campaign name,Campaign ID,Impressions,
 * Clicks,Spend,Conversions` and `TimePeriod` of the API from public importers; above the header stand lines such as
 * "Report Aggregation: Daily", below the rows a copyright line. English only: no other export could be looked at.
 */
export const microsoftAds = defineSource({
  id: 'microsoft-ads',
  label: 'Microsoft Ads',
  fields: {
    gregorian: { role: 'day', headers: { en: 'gregorian date|timeperiod|time period' } },
    day: { role: 'day', headers: { en: DAY.en } },
    week: { role: 'week', headers: { en: 'week' } },
    span: { role: 'span', headers: { en: 'month|year' } },
    campaign: { role: 'word', headers: { en: 'campaign|campaign name|campaignname' } },
    account: { role: 'word', headers: { en: 'account|account name|account number|accountname' } },
    type: { role: 'group', headers: { en: 'campaign type|campaigntype' } },
    spend: { role: 'spend', headers: { en: 'spend|cost' } },
    impressions: { role: 'volume', counts: 'impressions', headers: { en: 'impressions|impr.' } },
    clicks: { role: 'volume', counts: 'clicks', headers: { en: 'clicks' } },
    currency: { role: 'currency', headers: { en: 'currency code|currency|currencycode' } },
    conversions: { ...CLAIMED_ORDERS, headers: { en: 'conversions|conv.|all conversions' } },
    revenue: { role: 'claim', outcome: 'revenue', counts: 'revenue', headers: { en: 'revenue|all revenue' } },
  },
  needs: [['spend'], ['impressions', 'clicks']],
  marks: ['gregorian', 'preamble'],
  preamble: /report aggregation|last completed available|©\s?\d* ?microsoft|bing ads|microsoft advertising/i,
  rows: 'period',
  channel: (group) => ({
    name: group ? `Microsoft Ads ${group}`.slice(0, 60) : 'Microsoft Ads',
    kind: 'ads',
  }),
  daily: 'Set "Show (unit of time)" to Day or Week and download the report again.',
});
