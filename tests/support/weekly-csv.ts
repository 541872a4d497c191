/** A weekly file of a small shop: three years from a Monday, two spend columns, sales with a season. */
export function weeklyCsv(weeks = 156): string {
  const first = Date.UTC(2023, 0, 2);
  const rows = Array.from({ length: weeks }, (_, week) => {
    const day = new Date(first + week * 7 * 86_400_000).toISOString().slice(0, 10);
    const season = 1 + 0.3 * Math.sin((2 * Math.PI * week) / 52);
    const search = 800 + 100 * (week % 5);
    const sales = Math.round(20_000 * season + 3 * search);
    return [day, search, 400 + 25 * (week % 3), sales].join(',');
  });
  return ['week,search_ads_spend,social_ads_spend,sales', ...rows, ''].join('\n');
}
