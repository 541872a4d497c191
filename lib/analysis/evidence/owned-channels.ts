import { defineEvidence } from './define-evidence';
import { longElasticity } from './measures';

const ASSUMED = ['email', 'seo', 'content'] as const;
const LABELS = { email: 'Email', seo: 'SEO', content: 'Content' } as const;

/** What channels that the firm owns do for long. */
export const ownedChannels = defineEvidence([
  {
    id: 'social-long',
    figure: 'Owned social elasticity, long',
    plan: 'reference-brand',
    perturbation: '+10 % social spend, lasting',
    weeks: '105–156',
    outcome: 'orders',
    unit: 'elasticity',
    published: '0.353, biased upward',
    publishedAt: [0.353],
    band: { low: 0.05, high: 0.35 },
    source: {
      author: 'Liadeli, Sotgiu & Verlegh',
      year: 2023,
      what: 'mean elasticity of sales to owned social media, meta-analysis; biased upward',
    },
    grade: 'A',
    simulate: (business) => longElasticity(business, 'social'),
  },
  ...ASSUMED.map((id) => ({
    id: `${id}-long`,
    figure: `${LABELS[id]} elasticity, long`,
    plan: 'reference-brand' as const,
    perturbation: `+10 % ${id === 'seo' ? 'SEO' : id} spend, lasting`,
    weeks: '105–156',
    outcome: 'orders',
    unit: 'elasticity' as const,
    published: 'no figure',
    band: { low: 0.03, high: 0.12 },
    source: { author: 'Pushpull', year: 2026, what: 'no good meta-analysis found: our assumption' },
    grade: 'C' as const,
    simulate: (business: Parameters<typeof longElasticity>[0]) => longElasticity(business, id),
  })),
]);
