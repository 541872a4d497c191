import { DAY } from '../ad-fields';
import { defineSource } from './define-source';

/**
 * Google Search Console: Performance → Export, a zip or workbook with one table of dates (`Dates.csv` or
 * `Chart.csv`: `Date,Clicks,Impressions,CTR,Position`) beside queries, pages, countries and devices; English, Spanish
 * (`Fecha,Clics,Impresiones,CTR,Posición`) and French (`Clics;Impressions;CTR;Position`) from tests of public importers.
 * Clicks are what search engine optimisation brings.
 */
export const searchConsole = defineSource({
  id: 'search-console',
  label: 'Google Search Console',
  fields: {
    day: { role: 'day', headers: DAY },
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
    impressions: {
      role: 'word',
      headers: {
        en: 'impressions',
        de: 'impressionen',
        fr: 'impressions',
        es: 'impresiones',
        it: 'impressioni',
        nl: 'vertoningen',
        pt: 'impressões',
      },
    },
    ctr: {
      role: 'word',
      headers: { en: 'ctr', de: 'ctr|klickrate', fr: 'ctr', es: 'ctr', it: 'ctr', nl: 'ctr', pt: 'ctr' },
    },
    position: {
      role: 'word',
      headers: {
        en: 'position|average position',
        de: 'position|durchschnittliche position',
        fr: 'position',
        es: 'posición',
        it: 'posizione',
        nl: 'positie',
        pt: 'posição',
      },
    },
  },
  needs: [['clicks'], ['impressions'], ['ctr'], ['position']],
  marks: ['position'],
  rows: 'period',
  channel: () => ({ name: 'SEO', kind: 'seo' }),
  daily: 'Take the table of dates: "Dates.csv" or "Chart.csv" in the export, or the export as it is.',
});
