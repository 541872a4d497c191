import { AD_FIELDS, DAY } from '../ad-fields';
import { defineSource, type SourceChannel } from './define-source';

/**
 * Google Analytics 4: a report or an exploration, with the dimension Date. Comment lines ("# Start date: 20260701"),
 * `Date,Session default channel group,Sessions,Engaged sessions,Key events,Total revenue`, dates as 20260701, a
 * "Grand total" row and further tables below, from tests of public importers; other languages from the interface's
 * names of the metrics. Its revenue and purchases are outcomes; sessions from organic search and social are what pull
 * brought.
 */
export const ga4 = defineSource({
  id: 'ga4',
  label: 'Google Analytics 4',
  fields: {
    day: { role: 'day', headers: { ...DAY, en: 'date|day' } },
    span: {
      role: 'span',
      headers: {
        ...AD_FIELDS.span.headers,
        en: 'month|year month|nth day|nth week|nth month|week|iso week|year',
      },
    },
    group: {
      role: 'group',
      headers: {
        en: 'session default channel group|session primary channel group|session primary channel group (default channel group)|default channel group|session default channel grouping',
        de: 'standard-channelgruppe der sitzung|primäre channelgruppe der sitzung|primäre channelgruppe der sitzung (standard-channelgruppe)',
        fr: 'groupe de canaux par défaut de la session|groupe de canaux principal de la session',
        es: 'grupo de canales predeterminado de la sesión|grupo principal de canales de la sesión',
        it: 'gruppo di canali predefinito della sessione',
      },
    },
    sessions: {
      role: 'volume',
      counts: 'sessions',
      headers: {
        en: 'sessions',
        de: 'sitzungen',
        fr: 'sessions',
        es: 'sesiones',
        it: 'sessioni',
        nl: 'sessies',
        pt: 'sessões',
      },
    },
    engaged: {
      role: 'word',
      headers: {
        en: 'engaged sessions|active users|total users|new users|event count|engagement rate',
        de: 'sitzungen mit interaktionen|aktive nutzer|neue nutzer|ereignisanzahl|anzahl der ereignisse',
        fr: 'sessions avec engagement|utilisateurs actifs|nouveaux utilisateurs',
        es: 'sesiones con interacción|usuarios activos|nuevos usuarios|usuarios nuevos',
        it: 'sessioni con coinvolgimento|utenti attivi|nuovi utenti',
      },
    },
    purchases: {
      role: 'outcome',
      outcome: 'orders',
      counts: 'purchases',
      headers: {
        en: 'ecommerce purchases|transactions|purchases',
        de: 'e-commerce-käufe|transaktionen|käufe',
        fr: 'achats e-commerce|transactions',
        es: 'compras de comercio electrónico|transacciones',
        it: 'acquisti e-commerce|transazioni',
      },
    },
    revenue: {
      role: 'outcome',
      outcome: 'revenue',
      counts: 'revenue',
      headers: {
        en: 'total revenue|purchase revenue|gross purchase revenue|ecommerce revenue',
        de: 'gesamtumsatz|kaufumsatz|e-commerce-umsatz',
        fr: "revenu total|revenus totaux|revenu d'achat",
        es: 'ingresos totales|ingresos por compras',
        it: 'entrate totali|entrate da acquisti',
        nl: 'totale opbrengst',
        pt: 'receita total',
      },
    },
    events: {
      role: 'claim',
      outcome: 'orders',
      counts: 'key events',
      headers: {
        en: 'key events|conversions',
        de: 'schlüsselereignisse|wichtige ereignisse|conversions',
        fr: 'événements clés|conversions',
        es: 'eventos clave|conversiones',
        it: 'eventi chiave|conversioni',
        pt: 'eventos-chave|eventos principais',
      },
    },
  },
  needs: [['sessions', 'purchases', 'revenue', 'events']],
  marks: ['group', 'engaged', 'preamble'],
  preamble: /^#/,
  rows: 'period',
  channel: pullChannel,
  daily: 'Add the dimension Date to the report (an exploration can have it) and export it again.',
});

/** Visits that were not paid for come from pull; those of paid channels are what the ad platforms' files hold better. */
function pullChannel(group: string | null): SourceChannel | null {
  const word = group?.toLowerCase() ?? '';
  if (/^(organic search|organische suche|recherche organique|búsqueda orgánica|ricerca organica)$/.test(word))
    return { name: 'SEO', kind: 'seo' };
  if (
    /^(organic social|organische soziale netzwerke|réseaux sociaux organiques|redes sociales orgánicas|social organico)$/.test(
      word,
    )
  )
    return { name: 'Social (own posts)', kind: 'social' };
  return null;
}
