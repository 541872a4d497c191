const MOST = 12;

/** A name as the ends column has room for it, beside a value. */
export function shortName(name: string): string {
  return name.length > MOST ? `${name.slice(0, MOST - 1).trimEnd()}…` : name;
}
