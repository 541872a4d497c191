/** Numbers that a revision may have. */
export const REVISIONS = { min: 1, max: 2_000_000_000 } as const;
