import { PlannerError } from '../../errors';
import type { UserMapping } from './mapping';
import type { SourceTable } from './read-table';

/**
 * Holds a user's mapping against the columns that a file has.
 * @throws PlannerError `invalid-input` naming each column that is not there, comes twice, or dates the rows besides another
 */
export function checkColumns(table: SourceTable, user: UserMapping): void {
  const known = new Set(table.columns.map(({ name }) => name));
  const seen = new Set<string>();
  const issues = user.columns.flatMap(({ column }, index) => {
    const field = `mapping.columns[${index}].column`;
    if (seen.has(column))
      return [{ field, message: `${field} is "${column}" for a second time; a column has one role.` }];
    seen.add(column);
    return known.has(column)
      ? []
      : [{ field, message: `${field} is "${column}"; the file has no such column.` }];
  });
  const dates = user.columns.filter(({ role }) => role === 'date');
  if (dates.length > 1) {
    const names = dates.map(({ column }) => `"${column}"`).join(' and ');
    issues.push({
      field: 'mapping.columns',
      message: `mapping.columns has the role "date" for ${names}; one column can have it.`,
    });
  }
  if (issues.length > 0)
    throw new PlannerError('invalid-input', 'The mapping does not fit the file.', issues);
}
