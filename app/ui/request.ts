/** One thing the server finds wrong with an input. */
export interface RequestIssue {
  readonly field: string;
  readonly message: string;
}

/** A request that was not fulfilled: what happened, in words for the person in front of the screen. */
export class RequestFailed extends Error {
  override readonly name = 'RequestFailed';
  constructor(
    /** HTTP status; 0 where no answer came. */
    readonly status: number,
    message: string,
    readonly issues: readonly RequestIssue[] = [],
  ) {
    super(message);
  }
}

export interface RequestOptions {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Sent as JSON, or as it is where it is form data. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/**
 * Calls the product's own API and reads its JSON; `Answer` is what the route documents.
 * @throws RequestFailed with the words of the answer's problem document; an abort is thrown on as it is
 */
export async function request<Answer>(path: string, options: RequestOptions = {}): Promise<Answer> {
  const response = await send(path, options);
  const text = await response.text();
  const answer = readJson(text);
  if (!response.ok) throw failureOf(response.status, answer);
  return answer as Answer;
}

/**
 * Calls the product's own API where the answer grows: gives each line of JSON as it comes.
 * @throws RequestFailed as {@link request} does, also where the answer breaks off; an abort is thrown on as it is
 */
export async function* requestLines(path: string, signal: AbortSignal): AsyncGenerator<unknown> {
  const response = await send(path, { signal });
  if (!response.ok) throw failureOf(response.status, readJson(await response.text()));
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let part = await readPart(reader); part !== undefined; part = await readPart(reader)) {
    const lines = (rest + part).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield JSON.parse(line);
  }
}

async function readPart(
  reader: ReadableStreamDefaultReader<string> | undefined,
): Promise<string | undefined> {
  try {
    return (await reader?.read())?.value;
  } catch (error) {
    throw failureOnTheWay(error);
  }
}

/** The failure that a problem document describes, where it is not an answer's own. */
export function problemFailure(problem: unknown): RequestFailed {
  const status = typeof problem === 'object' && problem !== null ? Reflect.get(problem, 'status') : 0;
  return failureOf(typeof status === 'number' ? status : 500, problem);
}

function failureOnTheWay(error: unknown): unknown {
  if (error instanceof DOMException && error.name === 'AbortError') return error;
  return new RequestFailed(0, 'The server does not answer. Nothing was changed; try again when it is back.');
}

async function send(
  path: string,
  { method = 'GET', body, headers, signal }: RequestOptions,
): Promise<Response> {
  const isForm = body instanceof FormData;
  try {
    return await fetch(path, {
      method,
      signal,
      cache: 'no-store',
      headers: {
        ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? undefined : isForm ? body : JSON.stringify(body),
    });
  } catch (error) {
    throw failureOnTheWay(error);
  }
}

function readJson(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    // A proxy between us and the server may answer with a page of its own.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function failureOf(status: number, answer: unknown): RequestFailed {
  const problem = (typeof answer === 'object' && answer !== null ? answer : {}) as {
    title?: unknown;
    detail?: unknown;
    issues?: unknown;
  };
  const words = [problem.detail, problem.title].find((text) => typeof text === 'string' && text !== '');
  const issues = Array.isArray(problem.issues) ? (problem.issues as RequestIssue[]) : [];
  return new RequestFailed(
    status,
    typeof words === 'string' ? words : `The server refused this (${status}).`,
    issues,
  );
}

/** The words to show for anything that was thrown on the way. */
export function failureWords(error: unknown): string {
  if (error instanceof RequestFailed) return error.message;
  return 'Something unexpected happened. What was saved is kept; try again.';
}
