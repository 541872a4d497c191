import { MODEL_VERSION } from '@/lib/model/plan';
import { type Endpoint, endpointsOf, type RouteContract } from '../contract/endpoint';
import { ROUTES } from '../contract/registry';
import { type JsonSchema, openSchemaBook } from './json-schema';
import { type Operation, operationOf } from './operation';

/** An OpenAPI 3.1 document, as far as this product writes it. */
export interface OpenApiDocument {
  readonly openapi: '3.1.0';
  readonly info: Readonly<Record<string, unknown>>;
  readonly servers: readonly { readonly url: string }[];
  readonly tags: readonly { readonly name: RouteContract['tag']; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> };
}

const TAGS: Readonly<Record<RouteContract['tag'], string>> = {
  Plans: 'What is intended: market, economics, channels and scenarios over a horizon of weeks.',
  Scenarios: 'Variants of the mix of a plan.',
  Revisions: 'Every accepted save of a plan.',
  Forecasts: 'What the model says of a plan: forecast, attribution, assets, stops and checks.',
  Shares: 'Links by which somebody without an account reads a scenario, or a few side by side.',
  Imports: 'Files of past weeks become plans.',
  Reference: 'What plans start from and rest on, and this description.',
};

const DESCRIPTION = `The planner, for programs. Everything here belongs to the workspace of who asks.

- Bodies are JSON in UTF-8 of at most 2 MB, files at most 20 MB. Unknown members and parameters are refused.
- A plan has a **revision**, which is its ETag. A save names the one it was made from in \`If-Match\`: 428 without it, 412 with the copy of the server when somebody saved in between.
- With \`Idempotency-Key\` a repeated request is answered with what the first one made.
- Every refusal is \`application/problem+json\` (RFC 9457) with a \`code\` and, in \`issues\`, everything that is wrong at once. A method that an address does not have is answered with 405 and \`Allow\`.
- A browser page of another site is refused; programs send no \`Origin\`.`;

let written: OpenApiDocument | undefined;

/** The description of the API, made of the contracts that its handlers read requests with. */
export function openApiDocument(): OpenApiDocument {
  written ??= write();
  return written;
}

function write(): OpenApiDocument {
  const book = openSchemaBook();
  const pathOf = (route: RouteContract) =>
    Object.fromEntries(
      endpointsOf(route).map(([method, endpoint]: readonly [string, Endpoint]) => [
        method.toLowerCase(),
        operationOf(route, method as never, endpoint, book),
      ]),
    );
  const paths = Object.fromEntries(ROUTES.map((route) => [route.path, pathOf(route)]));
  return {
    openapi: '3.1.0',
    info: {
      title: 'Pushpull',
      version: `1 (model ${MODEL_VERSION})`,
      summary: 'Plan push and pull channels, forecast and compare them.',
      description: DESCRIPTION,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    tags: Object.entries(TAGS).map(([name, description]) => ({
      name: name as RouteContract['tag'],
      description,
    })),
    paths,
    components: { schemas: book.schemas },
  };
}
