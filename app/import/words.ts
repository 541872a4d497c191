import type { Role } from '@/lib/analysis/import/mapping';

/** What a column can be, in the words of the table. */
export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  date: 'Date',
  channel: 'Channel names',
  spend: 'Spend',
  volume: 'Volume',
  outcome: 'Outcome',
  discount: 'Discount',
  ignore: 'Ignored',
};

export const OUTCOME_WORDS = { revenue: 'Sales', orders: 'Orders', newCustomers: 'New customers' } as const;

/** `1 column`, `12 columns`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** `sunday` as a sentence has it. */
export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** In the order of the select. */
export const ROLE_IDS = Object.keys(ROLE_WORDS) as readonly Role[];
