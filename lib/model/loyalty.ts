import type { Batch, Flows, Pressure } from './batch';
import type { State } from './run';
import { exitsPerHazard } from './stages';

/** Who becomes loyal, slips back, lapses, or is won back (eqs. 10 and 11): flows out of active, loyal and lapsed. */
export function moveCustomers(batch: Batch, state: State, pressure: Pressure, flows: Flows): void {
  const { baseLoyalty, baseWinBack, lapseActive, lapseLoyal, slipping, drifting, turnover } = batch.dynamics;
  const { active, loyal, lapsed } = state.stages;
  for (let i = 0; i < batch.lanes; i++) {
    const becomesLoyal = baseLoyalty[i] + pressure.loyalty[i];
    const activeLapses = lapseActive[i] + pressure.fatigue[i];
    const fromActive = exitsPerHazard(active[i], becomesLoyal + activeLapses + turnover[i]);
    flows.activeToLoyal[i] = fromActive * becomesLoyal;
    flows.activeToLapsed[i] = fromActive * activeLapses;
    flows.activeToUnaware[i] = fromActive * turnover[i];

    const loyalLapses = lapseLoyal[i] + pressure.fatigue[i];
    const fromLoyal = exitsPerHazard(loyal[i], loyalLapses + slipping[i] + turnover[i]);
    flows.loyalToLapsed[i] = fromLoyal * loyalLapses;
    flows.loyalToActive[i] = fromLoyal * slipping[i];
    flows.loyalToUnaware[i] = fromLoyal * turnover[i];

    const wonBack = baseWinBack[i] + pressure.winBack[i];
    const fromLapsed = exitsPerHazard(lapsed[i], wonBack + drifting[i] + turnover[i]);
    flows.lapsedToConsidering[i] = fromLapsed * wonBack;
    flows.lapsedToAware[i] = fromLapsed * drifting[i];
    flows.lapsedToUnaware[i] = fromLapsed * turnover[i];
  }
}
