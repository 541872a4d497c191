/** Parts of the path of routes below /api/v1/plans/[planId]. */
export interface PlanParams {
  readonly planId: string;
}

/** Parts of the path of routes below /api/v1/plans/[planId]/shares/[shareId]. */
export interface ShareParams extends PlanParams {
  readonly shareId: string;
}

/** Parts of the path of routes below /api/v1/plans/[planId]/revisions/[revision]. */
export interface RevisionParams extends PlanParams {
  readonly revision: string;
}
