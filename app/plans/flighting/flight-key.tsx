'use client';

import { useSettings } from '../planner-settings';
import { HeatKey } from './heat-key';
import { useHeatScales } from './use-calendar';

/** The key of the plan's heat map. */
export function FlightKey() {
  const { style } = useSettings();
  const { spend } = useHeatScales();
  return <HeatKey scale={spend} style={style} />;
}
