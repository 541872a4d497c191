import { AD_FIELDS } from '../ad-fields';
import { defineSource } from './define-source';

/**
 * LinkedIn Campaign Manager: Export → Campaign performance. A preamble ("Campaign Performance Report (in UTC)",
 * "Report Start: …"), then `Start Date (in UTC),Account Name,Campaign Group Name,Campaign Name,Campaign ID,Currency,
 * Total Spent,Impressions,Clicks,…`; UTF-16 with tabs or UTF-8 with commas, from tests of public importers. English
 * only: no other export could be looked at.
 */
export const linkedinAds = defineSource({
  id: 'linkedin-ads',
  label: 'LinkedIn Ads',
  fields: {
    day: { role: 'starts', headers: { en: 'start date (in utc)|start date' } },
    ends: { role: 'ends', headers: { en: 'end date (in utc)|end date' } },
    span: AD_FIELDS.span,
    campaign: AD_FIELDS.campaign,
    group: { role: 'word', headers: { en: 'campaign group name|campaign group' } },
    spent: { role: 'spend', headers: { en: 'total spent|total spent in local currency' } },
    impressions: AD_FIELDS.impressions,
    clicks: AD_FIELDS.clicks,
    currency: AD_FIELDS.currency,
    leads: { role: 'word', headers: { en: 'leads' } },
    conversions: { role: 'claim', outcome: 'orders', counts: 'conversions', headers: { en: 'conversions' } },
    value: {
      role: 'claim',
      outcome: 'revenue',
      counts: 'conversion value',
      headers: { en: 'total conversion value|conversion value' },
    },
  },
  needs: [['spent'], ['impressions', 'clicks']],
  marks: ['spent'],
  rows: 'period',
  channel: () => ({ name: 'LinkedIn Ads', kind: 'ads' }),
  daily: 'Choose the time breakdown Daily (or Weekly) when you export.',
});
