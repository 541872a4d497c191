/** Whether every word searched for occurs in the text, in any order and case; no words match everything. */
export function matches(text: string, words: string): boolean {
  const within = text.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => within.includes(word));
}
