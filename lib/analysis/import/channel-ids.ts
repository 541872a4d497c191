const MAX_LENGTH = 40;

/** Ids a plan accepts (a–z, 0–9, "-", at most 40), one for each name, all different: "Paid search" gives `paid-search`. */
export function channelIds(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const base = slug(name) || 'channel';
    let id = base;
    for (let copy = 2; taken.has(id); copy++) id = `${base.slice(0, MAX_LENGTH - 4)}-${copy}`;
    taken.add(id);
    return id;
  });
}

function slug(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_LENGTH)
    .replace(/^-+|-+$/g, '');
}
