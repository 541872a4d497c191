/** An input whose goal travels as `headline`, `goal` and `way` side by side, as the operation takes it: one member. */
export function nestGoal({ headline, goal, way, ...rest }: Record<string, unknown>): Record<string, unknown> {
  const asked = headline !== undefined || goal !== undefined || way !== undefined;
  return asked ? { ...rest, goal: { headline, goal, way } } : rest;
}
