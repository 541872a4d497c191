const LONGEST_ID = 40;
const LONGEST_NAME = 60;

/** An id made of `wish` that is not taken, as the plan document allows it: `radio`, `radio-2`. */
export function freeId(wish: string, taken: Iterable<string>): string {
  const used = new Set(taken);
  const base = slugOf(wish);
  for (let number = 1; ; number++) {
    const ending = number === 1 ? '' : `-${number}`;
    const id = base.slice(0, LONGEST_ID - ending.length) + ending;
    if (!used.has(id)) return id;
  }
}

/** A name made of `wish` that is not taken: `Radio`, `Radio 2`. */
export function freeName(wish: string, taken: Iterable<string>): string {
  const used = new Set(taken);
  for (let number = 1; ; number++) {
    const ending = number === 1 ? '' : ` ${number}`;
    const name = wish.slice(0, LONGEST_NAME - ending.length).trim() + ending;
    if (!used.has(name)) return name;
  }
}

/** A typed name as the document takes it; null where nothing is left of it. */
export function cleanName(text: string): string | null {
  const name = text.trim().slice(0, LONGEST_NAME).trim();
  return name === '' ? null : name;
}

function slugOf(text: string): string {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  // Names in other scripts leave nothing of a–z.
  return plain === '' ? 'item' : plain;
}
