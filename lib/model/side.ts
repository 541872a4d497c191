/** Push shows the product to people and is paid by the week; pull attracts them and stays as an asset. */
export type Side = 'push' | 'pull';

/** Who an outcome is credited to: the two sides, and what would have come without marketing. */
export type Origin = Side | 'organic';

/** What each origin brought of one outcome per week, `[week]` each. They add up to the outcome. */
export type Split = Readonly<Record<Origin, Float64Array>>;
