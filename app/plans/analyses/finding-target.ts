import { channelKind } from '@/lib/model/channels/registry';
import { DYNAMICS } from '@/lib/model/dynamics';
import type { Plan } from '@/lib/model/plan';

/** Where on the screen a finding's field is changed, and what it is called. */
export type FindingTarget =
  | {
      readonly kind: 'parameter';
      readonly channelId: string;
      readonly address: string;
      readonly label: string;
    }
  | { readonly kind: 'spend' | 'discount'; readonly channelId: string; readonly label: string }
  /** A row of the plan's page of assumptions. */
  | { readonly kind: 'assumption'; readonly address: string; readonly label: string };

/** The place of a field such as `channels[2].parameters.slope`; null where no screen changes it. */
export function findingTarget(field: string | null, plan: Plan): FindingTarget | null {
  if (field === null) return null;
  const [, index, term] = /^channels\[(\d+)\]\.parameters\.(\w+)$/.exec(field) ?? [];
  if (index !== undefined) return parameterTarget(plan, Number(index), term);
  const [, scenario, flight, series] = /^scenarios\[(\d+)\]\.flights\[(\d+)\]\.(\w+)$/.exec(field) ?? [];
  if (scenario !== undefined) {
    const { channelId } = plan.scenarios[Number(scenario)]?.flights[Number(flight)] ?? {};
    const channel = plan.channels.find(({ id }) => id === channelId);
    if (channel === undefined) return null;
    const kind = series === 'discount' ? 'discount' : 'spend';
    return { kind, channelId: channel.id, label: `${kind} of ${channel.name}` };
  }
  const [, key] = /^dynamics\.(\w+)$/.exec(field) ?? [];
  if (key !== undefined && Object.hasOwn(DYNAMICS, key))
    return {
      kind: 'assumption',
      address: field,
      label: DYNAMICS[key as keyof typeof DYNAMICS].label.toLowerCase(),
    };
  return field === 'market.size' ? { kind: 'assumption', address: field, label: 'market size' } : null;
}

function parameterTarget({ channels }: Plan, index: number, term: string): FindingTarget | null {
  const channel = channels[index];
  if (channel === undefined) return null;
  const passports: Readonly<Record<string, { readonly label: string } | undefined>> = channelKind(
    channel.kind,
  ).parameters;
  const label = `${passports[term]?.label.toLowerCase() ?? term} of ${channel.name}`;
  return { kind: 'parameter', channelId: channel.id, address: `channels.${channel.id}.${term}`, label };
}
