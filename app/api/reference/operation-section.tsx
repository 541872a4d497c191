import type { Endpoint, Method } from '../contract/endpoint';
import type { JsonSchema } from '../openapi/json-schema';
import type { Operation, Reply } from '../openapi/operation';
import { exampleCommand } from './example-command';
import { Prose } from './prose';
import { referenceOf, typeWords } from './schema-rows';
import { MemberTable, SchemaTable } from './schema-table';

export interface OperationSectionProps {
  readonly path: string;
  readonly method: Method;
  readonly operation: Operation;
  readonly endpoint: Endpoint;
}

const HEADING = 'mt-3 mb-1 text-11 font-label text-ink-3';
const PLACES = { path: 'in the path', query: 'in the query', header: 'in the header' } as const;

/** One operation: what it is for, what it takes, what it answers, and requests that work. */
export function OperationSection({ path, method, operation, endpoint }: OperationSectionProps) {
  const { operationId, summary, description, parameters, requestBody, responses } = operation;
  return (
    <section
      id={operationId}
      aria-labelledby={`${operationId}-title`}
      className="scroll-mt-4 rounded-md bg-surface p-4 ring ring-line max-sm:p-3"
    >
      <h3 id={`${operationId}-title`} className="font-strong">
        {summary}
      </h3>
      <p className="mt-0.5">
        <code className="font-strong">{method}</code> <code className="break-all text-ink-2">{path}</code>
      </p>
      {description !== undefined && <Prose text={description} className="mt-1.5 max-w-[92ch] text-pretty" />}
      {parameters.length > 0 && (
        <>
          <h4 className={HEADING}>Parameters</h4>
          <MemberTable
            label={`Parameters of ${summary}`}
            rows={parameters.map(({ name, in: place, required, schema, description: words = '' }) => ({
              name,
              type: typeWords(schema),
              refersTo: null,
              isRequired: required,
              description: words,
              place: PLACES[place],
            }))}
          />
        </>
      )}
      {requestBody !== undefined &&
        Object.entries(requestBody.content).map(([type, { schema }]) => (
          <div key={type}>
            <h4 className={HEADING}>
              Body, {type}
              {!requestBody.required && ', may be left out'}
            </h4>
            <SchemaTable schema={schema} label={`Body of ${summary}`} />
          </div>
        ))}
      <h4 className={HEADING}>Answers</h4>
      <ul className="space-y-0.5">
        {Object.entries(responses).map(([status, reply]) => (
          <li key={status} className="flex gap-3">
            <code className={Number(status) < 300 ? 'text-positive' : 'text-ink-2'}>{status}</code>
            <span className="min-w-0">
              <Prose text={reply.description} /> <ReplyType reply={reply} />
            </span>
          </li>
        ))}
      </ul>
      <h4 className={HEADING}>Examples</h4>
      <div className="space-y-2">
        {endpoint.examples.map((example) => (
          <figure key={example.summary}>
            <figcaption className="text-ink-2">
              {example.summary}: <code>{example.status}</code>
            </figcaption>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
            <pre tabIndex={0} className="mt-0.5 overflow-x-auto rounded-sm bg-sunken p-2 text-11">
              {exampleCommand(path, method, example)}
            </pre>
          </figure>
        ))}
      </div>
    </section>
  );
}

/** What comes back, where it has a name or is another type than JSON. */
function ReplyType({ reply }: { readonly reply: Reply }) {
  const [[, first] = [], ...others] = Object.entries(reply.content ?? {});
  if (first === undefined) return null;
  const names = [first.schema, ...((first.schema.anyOf ?? []) as readonly JsonSchema[])]
    .map(referenceOf)
    .filter((name) => name !== null);
  return (
    <span className="text-ink-3">
      {names.map((name, index) => (
        <span key={name}>
          {index > 0 && ' or '}
          <a href={`#${name}`} className="text-action underline underline-offset-2">
            {name}
          </a>
        </span>
      ))}
      {others.length > 0 && `, ${others.map(([type]) => type.split(';')[0]).join(', ')}`}
    </span>
  );
}
