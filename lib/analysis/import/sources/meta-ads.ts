import { AD_FIELDS } from '../ad-fields';
import { defineSource } from './define-source';

const PLATFORMS: Readonly<Record<string, string>> = {
  facebook: 'Facebook ads',
  instagram: 'Instagram ads',
  messenger: 'Messenger ads',
  'audience network': 'Audience Network ads',
  threads: 'Threads ads',
};

/**
 * Meta Ads Manager: Export table data, or Ads Reporting. `Campaign name,Day,…,Amount spent (EUR),…,Reporting
 * starts,Reporting ends` in English, French (`Montant dépensé`, `Début des rapports`), Spanish (`Importe gastado`,
 * `Día`), German (`Ausgegebener Betrag`, `Tag`), Italian (`Importo speso`, `Giorno`) and Portuguese (`Início dos
 * relatórios`) from tests and parsers of public importers of real exports. Without a Day column each row says from
 * when to when it counts.
 */
export const metaAds = defineSource({
  id: 'meta-ads',
  label: 'Meta Ads',
  fields: {
    day: {
      role: 'day',
      headers: { en: 'day', de: 'tag', fr: 'jour', es: 'día', it: 'giorno', nl: 'dag', pt: 'dia' },
    },
    week: AD_FIELDS.week,
    starts: {
      role: 'starts',
      headers: {
        en: 'reporting starts',
        de: 'berichtsstart|beginn der berichte',
        fr: 'début des rapports',
        es: 'inicio del informe|inicio de los informes',
        it: 'inizio dei report|inizio report',
        nl: 'rapportage begint|start rapportage',
        pt: 'início dos relatórios',
      },
    },
    ends: {
      role: 'ends',
      headers: {
        en: 'reporting ends',
        de: 'berichtsende|ende der berichte',
        fr: 'fin des rapports',
        es: 'fin del informe|finalización de los informes',
        it: 'fine dei report|fine report',
        nl: 'rapportage eindigt|einde rapportage',
        pt: 'término dos relatórios|encerramento dos relatórios',
      },
    },
    span: AD_FIELDS.span,
    campaign: AD_FIELDS.campaign,
    platform: {
      role: 'group',
      headers: {
        en: 'platform|publisher platform',
        de: 'plattform',
        fr: 'plateforme|plate-forme',
        es: 'plataforma',
        it: 'piattaforma',
        pt: 'plataforma',
      },
    },
    spent: {
      role: 'spend',
      headers: {
        en: 'amount spent',
        de: 'ausgegebener betrag',
        fr: 'montant dépensé',
        es: 'importe gastado',
        it: 'importo speso',
        nl: 'besteed bedrag',
        pt: 'valor gasto|valor usado|montante gasto',
      },
    },
    impressions: AD_FIELDS.impressions,
    reach: {
      role: 'word',
      headers: {
        en: 'reach',
        de: 'reichweite',
        fr: 'portée|couverture',
        es: 'alcance',
        it: 'copertura',
        nl: 'bereik',
        pt: 'alcance',
      },
    },
    links: {
      role: 'volume',
      counts: 'link clicks',
      headers: {
        en: 'link clicks|clicks (all)',
        de: 'link-klicks|klicks (alle)',
        fr: 'clics sur un lien|clics sur le lien|clics (tous)',
        es: 'clics en el enlace|clics (todos)',
        it: 'clic sul link|clic (tutti)',
        nl: 'linkklikken',
        pt: 'cliques no link|cliques (todos)',
      },
    },
    results: {
      role: 'word',
      headers: {
        en: 'results',
        de: 'ergebnisse',
        fr: 'résultats',
        es: 'resultados',
        it: 'risultati',
        nl: 'resultaten',
        pt: 'resultados',
      },
    },
    currency: AD_FIELDS.currency,
    purchases: {
      role: 'claim',
      outcome: 'orders',
      counts: 'purchases',
      headers: {
        en: 'purchases|website purchases',
        de: 'käufe|website-käufe',
        fr: 'achats|achats sur le site web',
        es: 'compras|compras en el sitio web',
        it: 'acquisti',
        pt: 'compras',
      },
    },
    value: {
      role: 'claim',
      outcome: 'revenue',
      counts: 'purchase value',
      headers: {
        en: 'purchases conversion value|purchase conversion value|website purchases conversion value',
        de: 'conversion-wert für käufe|kauf-conversion-wert',
        fr: 'valeur de conversion des achats',
        es: 'valor de conversión de compras',
        it: 'valore di conversione degli acquisti',
        pt: 'valor de conversão da compra',
      },
    },
  },
  needs: [['spent'], ['day', 'week', 'starts', 'ends', 'campaign', 'impressions', 'reach']],
  marks: ['spent'],
  rows: 'period',
  channel: (group) => ({
    name:
      group === null || group === ''
        ? 'Meta Ads'
        : (PLATFORMS[group.toLowerCase()] ?? `Meta Ads ${group}`.slice(0, 60)),
    kind: 'ads',
  }),
  daily: 'In Ads Manager choose Breakdown → By time → Day (or Week) and export the table again.',
});
