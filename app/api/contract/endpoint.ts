import type { z } from 'zod';
import type { ErrorCode } from '@/lib/errors';

/** Methods that the API knows. */
export const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
export type Method = (typeof METHODS)[number];

/** What a successful answer holds. */
export interface Answer {
  readonly description: string;
  /** Of the JSON body; none where there is no body. */
  readonly schema?: z.ZodType;
  /** Media types beside application/json. */
  readonly otherMediaTypes?: readonly string[];
  readonly headers?: readonly ('ETag' | 'Location' | 'Link')[];
}

/** A request that is shown in the documents, and sent by a test. */
export interface Example {
  readonly summary: string;
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON, or the fields of a form. */
  readonly body?: unknown;
  readonly status: number;
}

/**
 * One method of a route: its operation's input, what comes back, and what it refuses. Where a member of the input
 * travels follows from its name, the path and the method: see `placeMembers`.
 */
export interface Endpoint {
  /** Name of the operation behind it. */
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  /** The operation's own schema; the operation reads the input with it. */
  readonly input: z.ZodObject;
  /** Query parameters for the answer alone, which the operation does not see. */
  readonly answerQuery?: z.ZodObject;
  /** A body that is a form, or a document of JSON in its place, and how it is read. */
  readonly form?: {
    readonly schema: z.ZodObject;
    readonly document?: z.ZodObject;
    readonly read: (request: Request) => Promise<object>;
  };
  readonly answers: Readonly<Record<number, Answer>>;
  /** Beside what follows from the input: see `refusalsOf`. */
  readonly refuses?: readonly ErrorCode[];
  readonly examples: readonly [Example, ...Example[]];
}

/** A route: its address and its methods. */
export interface RouteContract {
  /** `/api/v1/plans/{planId}`; a part in braces is a member of every method's input. */
  readonly path: string;
  /** Group in the documents. */
  readonly tag: 'Plans' | 'Scenarios' | 'Revisions' | 'Forecasts' | 'Shares' | 'Imports' | 'Reference';
  readonly methods: Readonly<Partial<Record<Method, Endpoint>>>;
}

/** Names a route's contract and lets the compiler check it. */
export function defineRoute<const Route extends RouteContract>(route: Route): Route {
  return route;
}

/** The methods of a route with their endpoints, in the order of METHODS. */
export function endpointsOf(route: RouteContract): readonly (readonly [Method, Endpoint])[] {
  return METHODS.flatMap((method) => {
    const endpoint = route.methods[method];
    return endpoint === undefined ? [] : [[method, endpoint] as const];
  });
}
