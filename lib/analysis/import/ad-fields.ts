import type { Field, Headers } from './sources/define-source';

/** Day columns as ad platforms call them. */
export const DAY: Headers = {
  en: 'day|date',
  de: 'tag|datum',
  fr: 'jour|date',
  es: 'día|fecha',
  it: 'giorno|data',
  nl: 'dag|datum',
  pt: 'dia|data',
};

/** Fields that every ad platform has, in the languages of their interfaces. */
export const AD_FIELDS = {
  week: {
    role: 'week',
    headers: {
      en: 'week',
      de: 'woche',
      fr: 'semaine',
      es: 'semana',
      it: 'settimana',
      nl: 'week',
      pt: 'semana',
    },
  },
  span: {
    role: 'span',
    headers: {
      en: 'month|quarter|year',
      de: 'monat|quartal|jahr',
      fr: 'mois|trimestre|année',
      es: 'mes|trimestre|año',
      it: 'mese|trimestre|anno',
      nl: 'maand|kwartaal|jaar',
      pt: 'mês|trimestre|ano',
    },
  },
  campaign: {
    role: 'word',
    headers: {
      en: 'campaign|campaign name',
      de: 'kampagne|kampagnenname',
      fr: 'campagne|nom de la campagne',
      es: 'campaña|nombre de la campaña',
      it: 'campagna|nome campagna|nome della campagna',
      nl: 'campagne|campagnenaam',
      pt: 'campanha|nome da campanha',
    },
  },
  currency: {
    role: 'currency',
    headers: {
      en: 'currency code|currency',
      de: 'währungscode|währung',
      fr: 'code de la devise|code devise|devise',
      es: 'código de moneda|código de la moneda|moneda|divisa',
      it: 'codice valuta|valuta',
      nl: 'valutacode|valuta',
      pt: 'código da moeda|moeda',
    },
  },
  impressions: {
    role: 'volume',
    counts: 'impressions',
    headers: {
      en: 'impressions|impression',
      de: 'impressionen',
      fr: 'impressions',
      es: 'impresiones',
      it: 'impression|impressioni',
      nl: 'vertoningen|weergaven',
      pt: 'impressões',
    },
  },
  clicks: {
    role: 'volume',
    counts: 'clicks',
    headers: {
      en: 'clicks',
      de: 'klicks',
      fr: 'clics',
      es: 'clics',
      it: 'clic',
      nl: 'klikken',
      pt: 'cliques',
    },
  },
} as const satisfies Record<string, Field>;

const CONVERSIONS: Headers = {
  en: 'conversions|conv.',
  de: 'conversions|konversionen',
  fr: 'conversions',
  es: 'conversiones',
  it: 'conversioni',
  nl: 'conversies',
  pt: 'conversões',
};

/** Conversions as an ad platform counts them: several platforms claim the same order. */
export const CLAIMED_ORDERS: Field = {
  role: 'claim',
  outcome: 'orders',
  counts: 'conversions',
  headers: CONVERSIONS,
};
