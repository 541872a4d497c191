import { testDatabaseUrl } from './database';

type Handler<Params> = (request: Request, context: { params: Promise<Params> }) => Promise<Response>;

/** What to send: a body that is not text or form data goes as JSON. */
export interface Call {
  readonly method?: string;
  readonly query?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Calls a route handler as Next.js would, on this worker's database: as a program (no Origin) unless `headers` say
 * otherwise.
 */
export async function callApi<Params>(
  handler: Handler<Params>,
  params: Params,
  call: Call = {},
): Promise<Response> {
  process.env.DATABASE_URL = await testDatabaseUrl();
  const { method = 'GET', query = '', body, headers } = call;
  const isRaw =
    body === undefined || typeof body === 'string' || body instanceof FormData || body instanceof Uint8Array;
  const request = new Request(`http://localhost:3000/api${query}`, {
    method,
    body: isRaw ? (body as BodyInit | undefined) : JSON.stringify(body),
    headers: { host: 'localhost:3000', ...(isRaw ? {} : { 'content-type': 'application/json' }), ...headers },
  });
  return handler(request, { params: Promise.resolve(params) });
}
