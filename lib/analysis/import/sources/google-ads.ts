import { AD_FIELDS, CLAIMED_ORDERS, DAY } from '../ad-fields';
import { defineSource, type SourceChannel } from './define-source';

/** Campaign types as the interface writes them, in the languages of the headers, and the channel they are. */
const TYPES: readonly (readonly [name: string, words: string])[] = [
  [
    'Google Search ads',
    'search|suche|suchnetzwerk|réseau de recherche|recherche|búsqueda|red de búsqueda|rete di ricerca|ricerca|zoeken|pesquisa',
  ],
  [
    'Google Display ads',
    'display|displaynetzwerk|display-netzwerk|réseau display|red de display|rete display',
  ],
  ['YouTube ads', 'video|vidéo|vídeo|youtube'],
  ['Google Shopping ads', 'shopping'],
  ['Performance Max', 'performance max'],
  ['Google Demand Gen', 'demand gen|discovery|demand generation'],
  ['Google App ads', 'app|apps|application|aplicación|aplicativo'],
];

/**
 * Google Ads: Campaigns → Download, or the report editor. Headers in English from public importers of real exports
 * (title row, date range, `Day,Campaign,Campaign ID,Currency code,Cost,Impr.,Clicks,Conversions,Conv. value`,
 * `Total: …` rows; the Excel flavour is UTF-16 with tabs); the other languages from the word lists of such importers.
 * Micros from exports of the API (`metrics.cost_micros`).
 */
export const googleAds = defineSource({
  id: 'google-ads',
  label: 'Google Ads',
  fields: {
    day: { role: 'day', headers: { ...DAY, en: 'day|date|segments.date' } },
    week: AD_FIELDS.week,
    span: AD_FIELDS.span,
    campaign: {
      ...AD_FIELDS.campaign,
      headers: { ...AD_FIELDS.campaign.headers, en: 'campaign|campaign name|campaign.name' },
    },
    type: {
      role: 'group',
      headers: {
        en: 'campaign type|campaign.advertising_channel_type',
        de: 'kampagnentyp',
        fr: 'type de campagne',
        es: 'tipo de campaña',
        it: 'tipo di campagna',
        nl: 'campagnetype',
        pt: 'tipo de campanha',
      },
    },
    account: {
      role: 'word',
      headers: {
        en: 'account|account name|customer id',
        de: 'konto|kontoname|kundennummer',
        fr: 'compte|nom du compte',
      },
    },
    cost: {
      role: 'spend',
      headers: {
        en: 'cost',
        de: 'kosten',
        fr: 'coût',
        es: 'coste|costo',
        it: 'costo',
        nl: 'kosten',
        pt: 'custo',
      },
    },
    micros: {
      role: 'spend',
      scale: 1e-6,
      headers: { en: 'cost micros|cost (micros)|cost_micros|metrics.cost_micros|costmicros' },
    },
    impr: {
      role: 'volume',
      counts: 'impressions',
      headers: {
        en: 'impr.',
        de: 'impr.',
        fr: 'impr.',
        es: 'impr.',
        it: 'impr.',
        nl: 'vertoningen',
        pt: 'impr.',
      },
    },
    impressions: {
      ...AD_FIELDS.impressions,
      headers: { ...AD_FIELDS.impressions.headers, en: 'impressions|metrics.impressions' },
    },
    clicks: AD_FIELDS.clicks,
    currency: AD_FIELDS.currency,
    conversions: CLAIMED_ORDERS,
    value: {
      role: 'claim',
      outcome: 'revenue',
      counts: 'conversion value',
      headers: {
        en: 'conv. value|total conv. value|conversion value',
        de: 'conv.-wert|conversion-wert',
        fr: 'valeur de conv.|valeur conv.',
        es: 'valor de conv.|valor conv.',
        it: 'valore conv.',
        nl: 'conv.waarde',
        pt: 'valor da conv.',
      },
    },
  },
  needs: [
    ['cost', 'micros'],
    ['campaign', 'type', 'account', 'currency', 'preamble'],
  ],
  marks: ['impr', 'type', 'micros', 'value', 'preamble'],
  preamble:
    /^(?:(?:campaign|account|ad group|daily|keyword) (?:performance )?report|(?:kampagnen|konto)bericht|rapport (?:sur les campagnes|campagne)|informe de (?:la )?campañas?|report (?:sulla )?campagn[ae])\b/i,
  rows: 'period',
  channel: googleChannel,
  daily: 'Add the segment Time → Day (or Week) to the report and download it again.',
});

function googleChannel(group: string | null): SourceChannel {
  if (group === null || group === '') return { name: 'Google Ads', kind: 'ads' };
  const word = group.toLowerCase().replaceAll('_', ' ');
  const known = TYPES.find(([, words]) => words.split('|').includes(word));
  return { name: known?.[0] ?? `Google Ads ${group}`.slice(0, 60), kind: 'ads' };
}
