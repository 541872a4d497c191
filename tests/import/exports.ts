import { addDays } from '../../lib/model/calendar';

/** Ten weeks of days from Monday 2 June 2025. */
export const DAYS = Array.from({ length: 70 }, (_, day) => addDays('2025-06-02', day));

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const us = (day: string) => `${Number(day.slice(5, 7))}/${Number(day.slice(8))}/${day.slice(0, 4)}`;
const german = (day: string) => day.split('-').reverse().join('.');
const lines = (head: readonly string[], rows: readonly string[], foot: readonly string[] = []) =>
  [...head, ...rows, ...foot].join('\n');

/** Shaped like the real exports: where each header set is from stands beside its source in lib/analysis/import/sources. */
export const EXPORTS = {
  google: lines(
    [
      'Campaign report',
      '"June 2, 2025 - August 10, 2025"',
      'Day,Campaign,Campaign type,Currency code,Cost,Impr.,Clicks,Conversions,Conv. value',
    ],
    DAYS.flatMap((day) => [
      `${day},Brand,Search,EUR,"1,000.10","2,000",40,2.00,200.00`,
      `${day},Generic,Search,EUR,10.05,500,4,--,--`,
      `${day},All,Performance Max,EUR,20.00,"1,000",9,1.00,50.00`,
    ]),
    [
      'Total: Campaigns,,,EUR,"72,110.50","245,000",3710,210.00,"17,500.00"',
      'Total: Account,,,EUR,"72,110.50",1,1,1,1',
    ],
  ),
  googleGerman: lines(
    [
      'Kampagnenbericht',
      '2. Juni 2025 - 10. August 2025',
      'Tag\tKampagne\tKampagnentyp\tWährungscode\tKosten\tImpr.\tKlicks',
    ],
    DAYS.map((day) => `${german(day)}\tMarke\tSuche\tEUR\t1.000,10\t2.000\t40`),
    ['Gesamt: Konto\t\t\tEUR\t70.007,00\t140.000\t2.800'],
  ),
  googleMicros: lines(
    ['segments.date,campaign.name,metrics.cost_micros,metrics.impressions'],
    DAYS.map((day) => `${day},Brand,12340000,100`),
  ),
  meta: lines(
    [
      'Campaign name,Day,Amount spent (EUR),Impressions,Link clicks,Purchases,Purchases conversion value,Reporting starts,Reporting ends',
    ],
    [
      ',,"3,500.00",70000,,,,2025-06-02,2025-08-10',
      ...DAYS.map((day) => `Prospecting,${day},50.00,1000,20,1,40.00,${day},${day}`),
    ],
  ),
  metaFrench: lines(
    ['Début des rapports;Fin des rapports;Nom de la campagne;Impressions;Montant dépensé (EUR)'],
    DAYS.map((day) => `${day};${day};Prospection;45 000;"1 050,50"`),
  ),
  microsoft: lines(
    [
      'Report Name: Campaign report',
      'Report Time: 6/2/2025 - 8/10/2025',
      'Report Aggregation: Daily',
      '',
      'Gregorian date,Campaign name,Campaign ID,Impressions,Clicks,Spend,Conversions',
    ],
    DAYS.map((day) => `${us(day)},Search,777,900,22,31.5,1`),
    ['', '©2025 Microsoft Corporation. All rights reserved.'],
  ),
  linkedin: lines(
    [
      'Campaign Performance Report (in UTC)',
      'Report Start: June 2, 2025, 12:00 AM',
      '',
      'Start Date (in UTC)\tAccount Name\tCampaign Name\tCurrency\tTotal Spent\tImpressions\tClicks',
    ],
    DAYS.map((day) => `${us(day)}\tAcme\tLeads, directors\tEUR\t33.34\t1000\t4`),
  ),
  tiktok: lines(
    ['By Day,Campaign name,Ad group name,Cost,Impressions,Clicks (destination),Complete payment,Currency'],
    DAYS.map((day) => `${day},Winter,Interest,8.00,5000,70,1,EUR`),
  ),
  ga4: lines(
    [
      '# ----------------------------------------',
      '# Traffic acquisition',
      '# Start date: 20250602',
      '# End date: 20250810',
      '',
      'Date,Session default channel group,Sessions,Engaged sessions,Key events,Total revenue',
      ',Grand total,21000,1,1,1',
    ],
    DAYS.flatMap((day) => [
      `${day.replaceAll('-', '')},Organic Search,200,100,3,500.50`,
      `${day.replaceAll('-', '')},Direct,100,50,1,300`,
    ]),
    ['', '# ----------------------------------------', 'Date,Sessions', '20250602,999'],
  ),
  searchConsole: lines(
    ['Date,Clicks,Impressions,CTR,Position'],
    DAYS.map((day) => `${day},25,1200,2.08%,9.1`),
  ),
  searchConsoleSpanish: lines(
    ['Fecha,Clics,Impresiones,CTR,Posición'],
    DAYS.map((day) => `${day},25,1200,"2,08%","9,1"`),
  ),
  mailchimp: lines(
    [
      'Title,Subject,List,"Send Date","Send Weekday","Total Recipients","Successful Deliveries","Unique Opens","Abuse Complaints","Times Forwarded","Total Orders","Total Revenue"',
    ],
    DAYS.filter((_, day) => day % 7 === 3).map(
      (day) =>
        `News,Hello,All,"${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(8)}, 2025 09:30 pm",Thursday,110,100,40,0,0,2,80.00`,
    ),
  ),
  klaviyo: lines(
    [
      'Campaign Name,Tags,Subject,List,Send Time,Send Weekday,Total Recipients,Unique Placed Order,Placed Order Rate,Revenue,Unique Opens,Spam Complaints,Successful Deliveries,Campaign Channel',
    ],
    DAYS.filter((_, day) => day % 7 === 1).map(
      (day, index) =>
        `Promo,,Hi,All,${day} 11:00:00,Tuesday,210.0,5.0,2.4%,300.00,90.0,0.0,200.0,${index === 2 ? 'SMS' : 'Email'}`,
    ),
  ),
} as const;
