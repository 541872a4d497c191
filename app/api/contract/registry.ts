import { health } from '../health/contract';
import { assumptions } from '../v1/assumptions/contract';
import { evidence } from '../v1/evidence/contract';
import { imports } from '../v1/imports/contract';
import { importHoldout } from '../v1/imports/holdout/contract';
import { openApi } from '../v1/openapi.json/contract';
import { actuals } from '../v1/plans/[planId]/actuals/contract';
import { assets } from '../v1/plans/[planId]/assets/contract';
import { planAssumptions } from '../v1/plans/[planId]/assumptions/contract';
import { attribution } from '../v1/plans/[planId]/attribution/contract';
import { checks } from '../v1/plans/[planId]/checks/contract';
import { comparison } from '../v1/plans/[planId]/comparison/contract';
import { plan } from '../v1/plans/[planId]/contract';
import { duplicate } from '../v1/plans/[planId]/duplicate/contract';
import { forecast } from '../v1/plans/[planId]/forecast/contract';
import { odds } from '../v1/plans/[planId]/odds/contract';
import { revision } from '../v1/plans/[planId]/revisions/[revision]/contract';
import { revisions } from '../v1/plans/[planId]/revisions/contract';
import { scenario } from '../v1/plans/[planId]/scenarios/[scenarioId]/contract';
import { scenarios } from '../v1/plans/[planId]/scenarios/contract';
import { share } from '../v1/plans/[planId]/shares/[shareId]/contract';
import { shares } from '../v1/plans/[planId]/shares/contract';
import { stop } from '../v1/plans/[planId]/stop/contract';
import { undelete } from '../v1/plans/[planId]/undelete/contract';
import { plans } from '../v1/plans/contract';
import { templates } from '../v1/templates/contract';
import type { RouteContract } from './endpoint';

/** Every route of the API, in the order the documents list them. */
export const ROUTES: readonly RouteContract[] = [
  plans,
  plan,
  duplicate,
  undelete,
  scenarios,
  scenario,
  revisions,
  revision,
  forecast,
  attribution,
  assets,
  stop,
  odds,
  comparison,
  checks,
  shares,
  share,
  imports,
  importHoldout,
  actuals,
  planAssumptions,
  assumptions,
  evidence,
  templates,
  openApi,
  health,
];
