import type { ChannelKindId } from '../../model/channels/registry';
import type { ActualOutcome } from '../actuals';

/** What a header's words say a channel is. */
export interface KnownChannel {
  readonly name: string;
  readonly kind: ChannelKindId;
}

const words = (list: string) => list.split('|');
const channel = (kind: ChannelKindId, name: string, list: string) => ({
  found: { kind, name },
  phrases: words(list),
});

/**
 * Channels by the words that headers use for them, lower case. Longer phrases win. Money on search engines and on
 * social platforms buys ads; `seo` and `social` are the earned, lasting kind.
 */
export const CHANNEL_WORDS: readonly { readonly found: KnownChannel; readonly phrases: readonly string[] }[] =
  [
    channel(
      'outreach',
      'Direct mail',
      'dm|direct mail|directmail|mailing|mailings|mailer|mailers|mailshot|postal',
    ),
    channel(
      'outreach',
      'Outreach',
      'outreach|sales calls|calls|cold calls|coldcalls|sdr|bdr|telesales|telemarketing',
    ),
    channel('outreach', 'Cold email', 'cold email|cold emails|cold mail|cold mails|prospecting'),
    channel('outreach', 'Field sales', 'field sales|sales force|salesforce|sales reps|sales visits'),
    channel('outreach', 'Events', 'events|event|trade show|trade shows|tradeshow|fair|fairs|messe'),
    channel('ads', 'Inserts', 'inst|insert|inserts|beilage|beilagen|fsi'),
    channel('ads', 'Newspaper', 'nsp|newspaper|newspapers|zeitung|press'),
    channel('ads', 'Print', 'print|magazine|magazines|zeitschrift'),
    channel('ads', 'Digital audio', 'auddig|digital audio|audio|spotify|podcast|podcasts|streaming audio'),
    channel('ads', 'Radio', 'audtr|radio|rundfunk|hörfunk'),
    channel('ads', 'TV', 'vidtr|tv|television|linear tv|fernsehen|broadcast'),
    channel('ads', 'Connected TV', 'ctv|ott|connected tv'),
    channel('ads', 'Digital video', 'viddig|digital video|video|youtube|olv|online video'),
    channel('ads', 'Paid social', 'so|social|paid social|social ads|social media|paidsocial|smm'),
    channel('ads', 'Facebook', 'facebook|fb|meta|facebook ads|meta ads'),
    channel('ads', 'Instagram', 'instagram|ig'),
    channel('ads', 'TikTok', 'tiktok|tik tok'),
    channel('ads', 'Pinterest', 'pinterest'),
    channel('ads', 'Snapchat', 'snapchat|snap'),
    channel('ads', 'LinkedIn', 'linkedin|linkedin ads'),
    channel('ads', 'X', 'twitter|twitter ads'),
    channel('ads', 'Online display', 'on|online|display|online display|banner|banners|programmatic|gdn|dsp'),
    channel('ads', 'Retargeting', 'retargeting|remarketing'),
    channel(
      'ads',
      'Paid search',
      'sem|sea|ppc|search|paid search|paidsearch|search ads|suchmaschinenwerbung',
    ),
    channel('ads', 'Google Ads', 'google|google ads|googleads|adwords'),
    channel('ads', 'Bing Ads', 'bing|bing ads|microsoft ads'),
    channel('ads', 'Shopping ads', 'shopping|google shopping|pla|amazon ads|marketplace ads'),
    channel('ads', 'Out of home', 'ooh|dooh|out of home|outdoor|billboard|billboards|plakat|plakate'),
    channel('ads', 'Cinema', 'cinema|kino'),
    channel('ads', 'Affiliates', 'aff|affiliate|affiliates'),
    channel('ads', 'Influencers', 'influencer|influencers|creator|creators'),
    channel('ads', 'Sponsoring', 'sponsoring|sponsorship|sponsorships'),
    channel('ads', 'Ads', 'ads|ad|advertising|werbung|paid media'),
    channel('email', 'Email', 'em|email|emails|e mail|newsletter|newsletters|crm|edm'),
    channel('email', 'SMS', 'sms|text messages|push notifications|whatsapp'),
    channel(
      'promotions',
      'Promotions',
      'promotion|promotions|promo|promos|coupon|coupons|voucher|vouchers|gutschein',
    ),
    channel('seo', 'SEO', 'seo|organic search|search optimisation|search optimization'),
    channel('content', 'Content', 'content|content marketing|blog|articles|editorial|webinar|webinars'),
    channel('social', 'Social', 'organic social|owned social|social organic|community|social posts|posts'),
    channel('reviews', 'Reviews', 'review|reviews|ratings|ugc|trustpilot|bewertungen'),
  ];

/** Words for money spent. */
export const SPEND_WORDS = words(
  'mdsp|spend|spends|spending|spent|adspend|cost|costs|investment|invest|budget|expense|expenses|kosten|ausgaben|' +
    'werbekosten|mediakosten|gasto|gastos|inversion|depenses|dépenses|coût|cout|spesa',
);

/** Words for what the money bought, or what was sent. */
export const VOLUME_WORDS = words(
  'mdip|impression|impressions|impr|imps|imp|clicks|click|sends|sent|views|visits|sessions|volume|grp|grps|trp|' +
    'trps|reach|opens|delivered|pieces|klicks|impressionen|einblendungen|versand',
);

/** Words for what came of it. */
export const OUTCOME_WORDS: readonly {
  readonly outcome: ActualOutcome;
  readonly phrases: readonly string[];
}[] = [
  {
    outcome: 'newCustomers',
    phrases: words(
      'new customers|new customer|newcustomers|new clients|acquisitions|signups|sign ups|new buyers|neukunden|' +
        'neue kunden|first orders|nouveaux clients|new users|customers acquired|new accounts',
    ),
  },
  {
    outcome: 'revenue',
    phrases: words(
      'revenue|revenues|sales|turnover|umsatz|umsätze|erlös|erlöse|gmv|net sales|gross sales|sales value|ventas|' +
        'ingresos|chiffre d affaires|ventes|fatturato|vendite|bookings',
    ),
  },
  {
    outcome: 'orders',
    phrases: words(
      'orders|order|order count|transactions|purchases|conversions|units|units sold|unit sales|bestellungen|' +
        'aufträge|auftraege|käufe|pedidos|commandes|ordini|sales units|sales volume',
    ),
  },
];

/** Words for price cuts. */
export const DISCOUNT_WORDS = words(
  'discount|discounts|mrkdn|markdown|markdowns|rabatt|rabatte|nachlass|price cut|descuento|remise|sconto|offer|' +
    'offers|va pub|depth|discount depth|promo depth',
);

/** Words for the day or week of a row, and for weeks named by their last day. */
export const DATE_WORDS = words(
  'date|day|week|wk|datum|tag|woche|kw|fecha|semana|semaine|jour|data|period|time|dt|week start|week starting',
);
export const WEEK_END_WORDS = words(
  'week ending|week end|weekending|wk end|wk ending|we|end date|week to|w e',
);
