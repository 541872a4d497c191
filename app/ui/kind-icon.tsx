import {
  BadgePercent,
  BookOpen,
  Building2,
  CircleDot,
  Cloud,
  Funnel,
  GitMerge,
  LayoutTemplate,
  type LucideIcon,
  Magnet,
  Mail,
  MapPin,
  Megaphone,
  PhoneOutgoing,
  Rocket,
  Scale,
  Search,
  ShoppingBag,
  Sprout,
  Star,
  Users,
} from 'lucide-react';

interface KindLook {
  readonly icon: LucideIcon;
  /** A colour token of the kind's side; kinds of a side step by lightness. */
  readonly color: string;
}

const kinds: Readonly<Record<string, KindLook>> = {
  ads: { icon: Megaphone, color: 'var(--push-4)' },
  promotions: { icon: BadgePercent, color: 'var(--push-3)' },
  outreach: { icon: PhoneOutgoing, color: 'var(--push-2)' },
  email: { icon: Mail, color: 'var(--push-1)' },
  seo: { icon: Search, color: 'var(--pull-4)' },
  content: { icon: BookOpen, color: 'var(--pull-3)' },
  social: { icon: Users, color: 'var(--pull-2)' },
  reviews: { icon: Star, color: 'var(--pull-1)' },
};
const unknownKind: KindLook = { icon: CircleDot, color: 'var(--organic)' };

/** The colour of a channel kind, as a CSS value that follows the theme. */
export function kindColor(kind: string): string {
  return (kinds[kind] ?? unknownKind).color;
}

export interface KindIconProps {
  readonly kind: string;
  readonly size?: number;
  /** False draws it in the colour of the text. */
  readonly colored?: boolean;
  readonly className?: string;
}

/** The icon of a channel kind. Decorative: its name must stand beside it. */
export function KindIcon({ kind, size = 14, colored = true, className }: KindIconProps) {
  const { icon: Icon, color } = kinds[kind] ?? unknownKind;
  return <Icon size={size} aria-hidden className={className} style={colored ? { color } : undefined} />;
}

const sides = { push: Megaphone, pull: Magnet } as const;

/** The icon of a side: megaphone for push, magnet for pull. Decorative. */
export function SideIcon({ side, size = 13 }: { readonly side: 'push' | 'pull'; readonly size?: number }) {
  const Icon = sides[side];
  return <Icon size={size} aria-hidden />;
}

const templates: Readonly<Record<string, LucideIcon>> = {
  launch: Rocket,
  'long-term-brand': Sprout,
  'full-funnel': Funnel,
  'b2b-outbound': PhoneOutgoing,
  'local-service': MapPin,
  'online-shop': ShoppingBag,
  'saas-inbound': Cloud,
  'push-classic': Megaphone,
  'pull-master': Magnet,
  hybrid: GitMerge,
  'inbound-champion': BookOpen,
  'reference-brand': Scale,
  'reference-b2b': Building2,
};

/** A template's icon by its id; a sheet with a layout where the id is not known. Decorative. */
export function TemplateIcon({ id, size = 14 }: { readonly id: string; readonly size?: number }) {
  const Icon = templates[id] ?? LayoutTemplate;
  return <Icon size={size} aria-hidden className="shrink-0 text-ink-2" />;
}
