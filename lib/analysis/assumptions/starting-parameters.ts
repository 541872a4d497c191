import { parametersOf } from '../../model/parameters-of';
import type { Plan } from '../../model/plan';
import { TEMPLATES, templatePlan } from '../../model/templates/registry';

/**
 * What the parameters of a plan were before anybody changed them, by address: those of the template it came from,
 * else those of `began`, the plan as it was first stored; a channel that came later has its kind's own.
 */
export function startingParameters(plan: Plan, began?: Plan): ReadonlyMap<string, number> {
  const { origin } = plan;
  const isTemplate = origin?.from === 'template' && TEMPLATES.some(({ id }) => id === origin.name);
  const source = isTemplate ? templatePlan(origin.name, plan.startsOn) : began;
  const stated = new Map(source ? parametersOf(source).map(({ address, value }) => [address, value]) : []);
  const kinds = new Map(source?.channels.map(({ id, kind }) => [id, kind]));
  const sameKind = new Set(
    plan.channels.filter(({ id, kind }) => kinds.get(id) === kind).map(({ id }) => id),
  );
  return new Map(
    parametersOf(plan).map(({ address, passport }) => {
      const [section, id] = address.split('.');
      const applies = section === 'dynamics' || sameKind.has(id);
      return [address, (applies ? stated.get(address) : undefined) ?? passport.value];
    }),
  );
}
