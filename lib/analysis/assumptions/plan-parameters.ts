import type { Plan } from '../../model/plan';

/** The plan with one parameter set, by its address `dynamics.<key>` or `channels.<channelId>.<term>`; same plan where it has that value. */
export function withParameter(plan: Plan, address: string, value: number): Plan {
  const [section, ...rest] = address.split('.');
  if (section === 'dynamics') {
    const key = rest[0] as keyof Plan['dynamics'];
    if (!Object.hasOwn(plan.dynamics, key)) throw unknown(address);
    return plan.dynamics[key] === value ? plan : { ...plan, dynamics: { ...plan.dynamics, [key]: value } };
  }
  const [channelId, term] = rest;
  const channel = plan.channels.find(({ id }) => id === channelId);
  if (section !== 'channels' || channel === undefined || !Object.hasOwn(channel.parameters, term))
    throw unknown(address);
  if (channel.parameters[term] === value) return plan;
  const changed = { ...channel, parameters: { ...channel.parameters, [term]: value } };
  return { ...plan, channels: plan.channels.map((other) => (other === channel ? changed : other)) };
}

function unknown(address: string): RangeError {
  return new RangeError(`the plan has no parameter ${address}`);
}
