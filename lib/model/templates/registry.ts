import { PlannerError } from '../../errors';
import { isIsoDate } from '../calendar';
import { type Plan, parsePlan } from '../plan';
import { b2bOutbound } from './b2b-outbound';
import type { Template } from './define-template';
import { fullFunnel } from './full-funnel';
import { hybrid } from './hybrid';
import { inboundChampion } from './inbound-champion';
import { launch } from './launch';
import { localService } from './local-service';
import { longTermBrand } from './long-term-brand';
import { onlineShop } from './online-shop';
import { pullMaster } from './pull-master';
import { pushClassic } from './push-classic';
import { referenceB2b } from './reference-b2b';
import { referenceBrand } from './reference-brand';
import { saasInbound } from './saas-inbound';

/** Every template, in the order the gallery shows them. A new one is one file and one line here. */
export const TEMPLATES: readonly Template[] = [
  launch,
  longTermBrand,
  fullFunnel,
  b2bOutbound,
  localService,
  onlineShop,
  saasInbound,
  pushClassic,
  pullMaster,
  hybrid,
  inboundChampion,
  referenceBrand,
  referenceB2b,
];

/**
 * The plan of a template when it starts on an ISO date; its weeks start on that date's weekday.
 * @throws PlannerError `not-found` for an unknown template, `invalid-input` for a day that is not one
 */
export function templatePlan(id: string, startsOn: string): Plan {
  const template = TEMPLATES.find((candidate) => candidate.id === id);
  if (template === undefined) {
    const known = TEMPLATES.map((candidate) => candidate.id).join(', ');
    throw new PlannerError('not-found', `There is no template "${id.slice(0, 40)}". There are: ${known}.`);
  }
  if (!isIsoDate(startsOn)) {
    const message = `startsOn is "${startsOn.slice(0, 40)}"; it must be a real day written YYYY-MM-DD.`;
    throw new PlannerError('invalid-input', message, [{ field: 'startsOn', message }]);
  }
  return parsePlan(template.plan(startsOn));
}
