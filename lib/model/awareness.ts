import { leavingShare } from '../math/elementary';
import type { Batch, Flows, Pressure } from './batch';
import type { State } from './run';
import { exitsPerHazard } from './stages';

/** Loyal customers spread the word four times as much as active ones (eq. 6). */
const ACTIVE_WORD = 0.25;

/** Who hears of us, forgets us, or starts considering (eqs. 6–8): fills the flows out of unaware and aware. */
export function moveAwareness(batch: Batch, state: State, pressure: Pressure, flows: Flows): void {
  const {
    baseAwareness,
    baseConsideration,
    imitation,
    forgettingHalfLifeWeeks: forgetting,
    turnover,
  } = batch.dynamics;
  const { unaware, aware, considering, active, loyal, lapsed } = state.stages;
  for (let i = 0; i < batch.lanes; i++) {
    const people = unaware[i] + aware[i] + considering[i] + active[i] + loyal[i] + lapsed[i];
    const wordOfMouth = (imitation[i] * (loyal[i] + ACTIVE_WORD * active[i])) / people;
    flows.unawareToAware[i] =
      unaware[i] * leavingShare(baseAwareness[i] + pressure.awareness[i] + wordOfMouth);

    // Newcomers replace the aware who leave the market: they start unaware, like the forgetful.
    const lost = forgetting[i] + turnover[i];
    const considers = baseConsideration[i] + pressure.consideration[i];
    const hazard = lost + considers;
    const perHazard = exitsPerHazard(aware[i], hazard);
    flows.awareToUnaware[i] = perHazard * lost;
    flows.awareToConsidering[i] = perHazard * considers;
  }
}
