import { newCustomersAfterStop } from '../../analysis/endurance/stop-test';
import { startOfWeek } from '../../model/calendar';
import { TEMPLATES, templatePlan } from '../../model/templates/registry';
import type { Context } from '../context';
import { type PlanSketch, sketchPlan } from '../plans/summarise-plan';

/** A template with the forecast it opens with. */
export interface TemplateDrawing extends PlanSketch {
  readonly id: string;
  readonly label: string;
  readonly teaches: string;
  /** The brand it is an archetype of, with made-up numbers. */
  readonly archetypeOf: string | null;
  /** A business that the defaults are checked on, rather than one to start from. */
  readonly isReference: boolean;
  /** New customers a week if push stops after a year, `[week]`; null before, and where the plan is shorter. */
  readonly afterPushStops: readonly (number | null)[];
}

const YEAR_WEEKS = 52;

/** A template's forecast changes with the week it starts in only, so it is drawn once a week. */
let drawn: { readonly startsOn: string; readonly drawings: readonly TemplateDrawing[] } | undefined;

/** Every template as a plan that starts this week, forecast at its stated values, in the order of the registry. */
export function drawTemplates(ctx: Pick<Context, 'now'>): readonly TemplateDrawing[] {
  const startsOn = startOfWeek(ctx.now().toISOString().slice(0, 10), 'monday');
  if (drawn?.startsOn !== startsOn)
    drawn = { startsOn, drawings: TEMPLATES.map(({ id }) => draw(id, startsOn)) };
  return drawn.drawings;
}

function draw(id: string, startsOn: string): TemplateDrawing {
  const {
    label,
    teaches,
    archetypeOf,
    isReference = false,
  } = TEMPLATES.find((template) => template.id === id)!;
  const plan = templatePlan(id, startsOn);
  const stopped = newCustomersAfterStop(plan, plan.scenarios[0], {
    target: { side: 'push' },
    fromWeek: YEAR_WEEKS + 1,
  });
  // The last week before the stop belongs to the line, so that it starts on the edge of the stack.
  const afterPushStops = Array.from(stopped, (value, week) =>
    week < YEAR_WEEKS - 1 ? null : Number(value.toPrecision(4)),
  );
  return {
    id,
    label,
    teaches,
    archetypeOf: archetypeOf ?? null,
    isReference,
    ...sketchPlan(plan),
    afterPushStops,
  };
}
