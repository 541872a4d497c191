import { HATCH_ID } from './row-cells';

/** The pattern of weeks that are to stay silent; stands once on the page, where nothing hides it. */
export function BlackoutHatch() {
  return (
    <svg width="0" height="0" className="absolute" aria-hidden="true">
      <defs>
        <pattern
          id={HATCH_ID}
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="5" height="5" fill="var(--heat-0)" />
          <rect width="2" height="5" fill="var(--line-input)" />
        </pattern>
      </defs>
    </svg>
  );
}
