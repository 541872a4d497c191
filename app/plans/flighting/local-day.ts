/** The day of a moment, ISO, where the clock is that tells it: the reader's in a browser, the server's on the server. */
export function localDay(now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
