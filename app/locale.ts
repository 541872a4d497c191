import { headers } from 'next/headers';
import { usableLocale } from '@/lib/report/words/number-formats';

/** The locale of the request: the first language the browser asks for; en-US where it asks for none. */
export async function requestLocale(): Promise<string> {
  const accepted = (await headers()).get('accept-language') ?? '';
  const first = accepted.split(',')[0].split(';')[0].trim();
  return first === '' || first === '*' ? 'en-US' : usableLocale(first);
}
