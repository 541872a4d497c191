import { expect, test } from 'vitest';
import { matches } from '../../app/gallery/matches';

test.each([
  ['Spring launch 2026', '', true],
  ['Spring launch 2026', '  ', true],
  ['Spring launch 2026', 'LAUNCH spring', true],
  ['Spring launch 2026', 'launch 2027', false],
  ['Über uns', 'über', true],
])('in "%s" the words "%s" are found: %s', (text, words, found) => {
  expect(matches(text, words)).toBe(found);
});
