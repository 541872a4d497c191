import type { Metadata } from 'next';
import { MainNav } from '../main-nav';
import { TopBar, TopBarSpace } from '../ui/top-bar';
import { endpointsOf, type RouteContract } from './contract/endpoint';
import { ROUTES } from './contract/registry';
import { openApiDocument } from './openapi/document';
import { OperationSection } from './reference/operation-section';
import { Prose } from './reference/prose';
import { SchemaTable } from './reference/schema-table';

export const metadata: Metadata = { title: 'API' };

const LINK =
  'moves flex min-h-7 items-center rounded-sm px-2 text-ink-2 hover:bg-hover hover:text-ink max-lg:min-h-8 max-sm:min-h-11';

/** The API for people: drawn from the document that programs get. */
export default function ApiPage() {
  const { info, tags, paths, components } = openApiDocument();
  const [lead, ...points] = String(info.description)
    .split('\n')
    .filter((line) => line !== '');
  return (
    <>
      <TopBar>
        <MainNav current={null} />
        <TopBarSpace />
      </TopBar>
      <div className="mx-auto flex max-w-[1288px] gap-8 px-6 pt-[18px] pb-8 max-lg:flex-col max-lg:gap-4 max-sm:px-4 max-sm:pt-3">
        <nav
          aria-label="Operations"
          className="max-lg:hidden lg:sticky lg:top-4 lg:max-h-[calc(100vh-2rem)] lg:w-56 lg:shrink-0 lg:self-start lg:overflow-y-auto"
        >
          <OperationLinks />
        </nav>
        <details className="lg:hidden">
          <summary className="flex min-h-11 cursor-pointer items-center font-strong">Operations</summary>
          <nav aria-label="Operations">
            <OperationLinks />
          </nav>
        </details>
        <main id="main" className="min-w-0 flex-1 text-13">
          <h1 className="text-15 font-strong">API</h1>
          <Prose text={lead} className="mt-0.5 max-w-[92ch] text-pretty text-ink-2" />
          <ul className="mt-2 max-w-[92ch] list-disc space-y-1 pl-5 text-pretty text-ink-2">
            {points.map((point) => (
              <li key={point}>
                <Prose text={point.replace(/^- /, '')} />
              </li>
            ))}
            <li>
              <a href="/api/v1/openapi.json" className="text-action underline underline-offset-2">
                The same as OpenAPI 3.1
              </a>
              , for programs that make clients and tests of it.
            </li>
          </ul>
          {tags.map(({ name, description }) => (
            <section key={name} aria-labelledby={`tag-${name}`} className="mt-6">
              <h2 id={`tag-${name}`} className="font-strong">
                {name}
              </h2>
              <p className="mb-2 text-ink-2">{description}</p>
              <div className="space-y-3">
                {routesOf(name).flatMap((route) =>
                  endpointsOf(route).map(([method, endpoint]) => (
                    <OperationSection
                      key={endpoint.operationId}
                      path={route.path}
                      method={method}
                      operation={paths[route.path][method.toLowerCase()]}
                      endpoint={endpoint}
                    />
                  )),
                )}
              </div>
            </section>
          ))}
          <section id="schemas" aria-labelledby="schemas-title" className="mt-6 scroll-mt-4">
            <h2 id="schemas-title" className="mb-2 font-strong">
              Schemas
            </h2>
            <div className="space-y-2">
              {Object.entries(components.schemas).map(([name, schema]) => (
                <div
                  key={name}
                  id={name}
                  className="scroll-mt-4 rounded-md bg-surface p-4 ring ring-line max-sm:p-3"
                >
                  <h3 className="font-strong">{name}</h3>
                  {typeof schema.description === 'string' && (
                    <p className="max-w-[92ch] text-pretty text-ink-2">{schema.description}</p>
                  )}
                  <div className="mt-1.5">
                    <SchemaTable schema={schema} label={`Members of ${name}`} />
                  </div>
                </div>
              ))}
            </div>
          </section>
        </main>
      </div>
    </>
  );
}

/** Leads to every operation, by what it is about. */
function OperationLinks() {
  return (
    <>
      {openApiDocument().tags.map(({ name }) => (
        <div key={name} className="mb-2">
          <p className="px-2 py-1 text-11 font-label text-ink-3">{name}</p>
          <ul>
            {routesOf(name).flatMap((route) =>
              endpointsOf(route).map(([, { operationId, summary }]) => (
                <li key={operationId}>
                  <a href={`#${operationId}`} className={LINK}>
                    {summary}
                  </a>
                </li>
              )),
            )}
          </ul>
        </div>
      ))}
      <a href="#schemas" className={LINK}>
        Schemas
      </a>
    </>
  );
}

function routesOf(tag: RouteContract['tag']): RouteContract[] {
  return ROUTES.filter((route) => route.tag === tag);
}
