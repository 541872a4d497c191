import { defineSource } from './define-source';

/**
 * Klaviyo: Campaigns → Export. `Campaign Name,Tags,Subject,List,Send Time,Send Weekday,Total Recipients,Unique Placed
 * Order,Placed Order Rate,Revenue,Unique Opens,…,Successful Deliveries,…,Campaign Channel`, times as "2025-04-06 11:00:00",
 * from public projects that hold such exports. English only: the export is not translated.
 */
export const klaviyo = defineSource({
  id: 'klaviyo',
  label: 'Klaviyo',
  fields: {
    day: { role: 'day', headers: { en: 'send time|send date' } },
    campaign: { role: 'word', headers: { en: 'campaign name|subject' } },
    channel: { role: 'group', headers: { en: 'campaign channel|channel' } },
    deliveries: { role: 'volume', counts: 'sends', headers: { en: 'successful deliveries' } },
    recipients: { role: 'volume', counts: 'sends', headers: { en: 'total recipients' } },
    opens: { role: 'word', headers: { en: 'unique opens|total opens' } },
    complaints: { role: 'word', headers: { en: 'spam complaints|spam complaints rate' } },
    orders: {
      role: 'claim',
      outcome: 'orders',
      counts: 'orders',
      headers: { en: 'unique placed order|placed order' },
    },
    rate: { role: 'word', headers: { en: 'placed order rate' } },
    revenue: { role: 'claim', outcome: 'revenue', counts: 'revenue', headers: { en: 'revenue' } },
  },
  needs: [
    ['deliveries', 'recipients'],
    ['campaign', 'opens'],
  ],
  marks: ['orders', 'rate', 'complaints'],
  rows: 'events',
  channel: (group) => ({
    name: /^sms$/i.test(group ?? '') ? 'SMS (Klaviyo)' : 'Email (Klaviyo)',
    kind: 'email',
  }),
  daily: 'Export the list of campaigns, with the column Send Time.',
});
