import { defineSource } from './define-source';

/**
 * Mailchimp: Campaigns → Export (aggregated). `Title,Subject,List,Send Date,Send Weekday,Total Recipients,Successful
 * Deliveries,…,Abuse Complaints,Times Liked on Facebook,…,Total Orders,Total Gross Sales,Total Revenue`, dates as "Jun 09,
 * 2018 09:30 pm", from a test of a public importer of a real export. English only: the export is not translated.
 */
export const mailchimp = defineSource({
  id: 'mailchimp',
  label: 'Mailchimp',
  fields: {
    day: { role: 'day', headers: { en: 'send date|send time' } },
    list: { role: 'word', headers: { en: 'list|audience|subject|title' } },
    deliveries: { role: 'volume', counts: 'sends', headers: { en: 'successful deliveries' } },
    recipients: { role: 'volume', counts: 'sends', headers: { en: 'total recipients' } },
    opens: { role: 'word', headers: { en: 'unique opens|total opens' } },
    complaints: { role: 'word', headers: { en: 'abuse complaints' } },
    forwards: { role: 'word', headers: { en: 'times forwarded|times liked on facebook' } },
    orders: { role: 'claim', outcome: 'orders', counts: 'orders', headers: { en: 'total orders' } },
    revenue: {
      role: 'claim',
      outcome: 'revenue',
      counts: 'revenue',
      headers: { en: 'total revenue|total gross sales' },
    },
  },
  needs: [
    ['deliveries', 'recipients'],
    ['list', 'opens'],
  ],
  marks: ['complaints', 'forwards'],
  rows: 'events',
  channel: () => ({ name: 'Email (Mailchimp)', kind: 'email' }),
  daily: 'Export the list of campaigns, with the column Send Date.',
});
