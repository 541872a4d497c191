import { parseAsFloat, parseAsStringLiteral, useQueryState, useQueryStates } from 'nuqs';
import { OUTCOMES } from '@/lib/analysis/attribution/attributed-outcomes';
import { HEADLINES, type HeadlineKey } from '@/lib/analysis/forecast/headline';

const outcome = parseAsStringLiteral(OUTCOMES).withDefault('newCustomers');
const headline = parseAsStringLiteral(HEADLINES).withDefault('contribution');

/** The outcome that the channels view shows, `?outcome=revenue`: a link shows a colleague the same. */
export function useOutcome() {
  return useQueryState('outcome', outcome);
}

/** The headline that the sensitivity view asks about, `?headline=planValue`, and the goal typed for it, `?goal=500000`. */
export function useAskedHeadline() {
  const [asked, setAsked] = useQueryStates({ headline, goal: parseAsFloat });
  return {
    ...asked,
    /** A goal is one headline's: another begins without. */
    setHeadline: (to: HeadlineKey) => void setAsked({ headline: to, goal: null }),
    setGoal: (to: number) => void setAsked({ goal: to }),
  };
}
