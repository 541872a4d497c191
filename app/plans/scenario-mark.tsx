const colors = ['var(--scen-a)', 'var(--scen-b)', 'var(--scen-c)', 'var(--scen-d)'] as const;
const shapes = [
  <circle key="circle" cx="5" cy="5" r="4" />,
  <path key="diamond" d="M5 0L10 5L5 10L0 5Z" />,
  <rect key="square" x="1" y="1" width="8" height="8" />,
  <path key="triangle" d="M5 .5L10 9.5H0Z" />,
] as const;

/** The colour of a scenario by its place in the plan; the baseline is ink. After four, colours come again with other shapes. */
export function scenarioColor(index: number): string {
  return index < 4 ? colors[index] : colors[1 + ((index - 1) % 3)];
}

/** A scenario's sign: colour and shape, so that neither carries it alone. */
export function ScenarioMark({ index }: { readonly index: number }) {
  const shape = index < 4 ? index : (index + 1 + Math.floor((index - 1) / 3)) % 4;
  return (
    <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true" fill={scenarioColor(index)}>
      {shapes[shape]}
    </svg>
  );
}
