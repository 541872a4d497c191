import type { JsonSchema } from '../openapi/json-schema';
import { Prose } from './prose';
import { referenceOf, schemaRows, typeWords } from './schema-rows';

/** A schema as rows: member, what it may be, what it means. One without members says what it is in a line. */
export function SchemaTable({ schema, label }: { readonly schema: JsonSchema; readonly label: string }) {
  const rows = schemaRows(schema);
  if (rows.length === 0) {
    return (
      <p className="text-ink-2">
        <TypeWords type={typeWords(schema)} refersTo={referenceOf(schema)} />
      </p>
    );
  }
  return <MemberTable label={label} rows={rows.map((row) => ({ ...row, name: row.path }))} />;
}

/** A row of a table of members or parameters. */
export interface MemberRow {
  readonly name: string;
  readonly type: string;
  readonly refersTo: string | null;
  readonly isRequired: boolean;
  readonly description: string;
  /** Where it stands, of a parameter. */
  readonly place?: string;
}

/** Members or parameters: name, what it may be, what it means; on a phone one below the other. */
export function MemberTable({
  rows,
  label,
}: {
  readonly rows: readonly MemberRow[];
  readonly label: string;
}) {
  return (
    <table className="w-full border-separate border-spacing-0 max-md:block">
      <caption className="sr-only">{label}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">Name</th>
          <th scope="col">What it may be</th>
          <th scope="col">What it means</th>
        </tr>
      </thead>
      <tbody className="max-md:block *:*:border-b *:*:border-line *:*:py-1 *:*:pr-3 *:*:align-top *:*:text-left *:last:*:border-b-0">
        {rows.map(({ name, type, refersTo, isRequired, description, place }) => (
          <tr key={name} className="max-md:block max-md:py-1">
            <th scope="row" className="font-text max-md:block max-md:border-0! max-md:py-0! md:w-[34%]">
              <code className="break-all">{name}</code>
              {isRequired && <span className="ml-1.5 text-11 text-attention">required</span>}
              {place !== undefined && <span className="ml-1.5 text-11 text-ink-3">{place}</span>}
            </th>
            <td className="text-ink-2 max-md:block max-md:border-0! max-md:py-0! md:w-[30%]">
              <TypeWords type={type} refersTo={refersTo} />
            </td>
            <td className="text-ink-2 max-md:block">
              <Prose text={description} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function TypeWords({ type, refersTo }: { readonly type: string; readonly refersTo: string | null }) {
  if (refersTo === null) return <span className="break-words">{type}</span>;
  const [before] = type.split(refersTo);
  return (
    <>
      {before}
      <a href={`#${refersTo}`} className="text-action underline underline-offset-2">
        {refersTo}
      </a>
    </>
  );
}
