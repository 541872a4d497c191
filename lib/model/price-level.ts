/** Rough price levels of currencies whose unit is far from a euro or a dollar: only for what the user sees and can change. */
const PRICE_LEVEL = new Map(
  Object.entries({
    JPY: 100,
    KRW: 1000,
    INR: 40,
    IDR: 8000,
    VND: 12000,
    HUF: 250,
    CLP: 700,
    COP: 2500,
    RUB: 60,
    CZK: 20,
  }),
);

/** How many units of a currency buy about what one euro buys; 1 where its unit is near a euro. */
export function priceLevel(currency: string): number {
  return PRICE_LEVEL.get(currency) ?? 1;
}
