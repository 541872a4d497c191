import { answer, type Handler } from '../http/answer';
import { methodNotAllowed } from '../http/problem';
import { type Endpoint, METHODS, type Method, type RouteContract } from './endpoint';
import { type ReadRequest, readInput } from './read-input';

/** Answers one method of a route: the operation's input in, a response out. */
export type Answerer = (read: ReadRequest, request: Request) => Promise<Response>;

type Params = Readonly<Record<string, string>>;
type RouteHandlers = Readonly<Record<Method | 'OPTIONS', Handler<Params>>>;

/**
 * Makes the handlers of a route of its contract: the compiler wants an answerer for every method of the contract and
 * for no other. Every other method is answered with 405 and what is allowed.
 */
export function serve<Route extends RouteContract>(
  { path, methods }: Route,
  answerers: { readonly [M in keyof Route['methods']]: Answerer },
): RouteHandlers {
  const known: Partial<Record<Method, Endpoint>> = methods;
  const allowed = METHODS.filter((method) => known[method] !== undefined);
  // Next.js answers HEAD by GET.
  const allow = ['OPTIONS', ...allowed, ...(allowed.includes('GET') ? ['HEAD'] : [])].join(', ');
  const handlers = METHODS.map((method) => {
    const endpoint = known[method];
    const answerer = (answerers as Partial<Record<Method, Answerer>>)[method];
    const handler = answer<Params>(async (request, params) => {
      if (endpoint === undefined || answerer === undefined) return methodNotAllowed(request.method, allow);
      return answerer(await readInput(path, method, endpoint, request, params), request);
    });
    return [method, handler] as const;
  });
  const options = answer<Params>(async () => new Response(null, { status: 204, headers: { Allow: allow } }));
  return Object.fromEntries([...handlers, ['OPTIONS', options]]) as RouteHandlers;
}
