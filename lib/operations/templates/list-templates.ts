import { TEMPLATES } from '../../model/templates/registry';

/** A template in words. */
export interface TemplateSummary {
  readonly id: string;
  readonly label: string;
  /** One sentence: what its forecast shows. */
  readonly teaches: string;
}

/** All templates, in the order of the gallery. Needs no database. */
export function listTemplates(): TemplateSummary[] {
  return TEMPLATES.map(({ id, label, teaches }) => ({ id, label, teaches }));
}
