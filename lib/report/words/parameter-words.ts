import { parametersOf } from '../../model/parameters-of';
import type { Plan } from '../../model/plan';

/** How a parameter is named where several channels stand together: `Ads: half-saturation`, `Base awareness`. */
export function parameterNames(plan: Plan): ReadonlyMap<string, string> {
  const channels = new Map(plan.channels.map(({ id, name }) => [id, name]));
  return new Map(
    parametersOf(plan).map(({ address, passport }) => {
      const [owner, id] = address.split('.');
      if (owner !== 'channels') return [address, passport.label];
      const { label } = passport;
      return [address, `${channels.get(id) ?? id}: ${label[0].toLowerCase()}${label.slice(1)}`];
    }),
  );
}
