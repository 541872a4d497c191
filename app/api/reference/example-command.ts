import type { Example, Method } from '../contract/endpoint';

/** An example as a line for a shell, such as `curl -X PUT … -d '{…}'`. */
export function exampleCommand(address: string, method: Method, example: Example): string {
  const path = address.replace(/\{(\w+)\}/g, (_, name) => example.path?.[name] ?? `{${name}}`);
  const query = new URLSearchParams(example.query).toString();
  const url = `http://127.0.0.1:3000${path}${query === '' ? '' : `?${query}`}`;
  const parts = [
    ...(method === 'GET' || (method === 'POST' && example.body !== undefined) ? [] : [`-X ${method}`]),
    quoted(url),
    ...Object.entries(example.headers ?? {}).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
    ...bodyParts(example.body),
  ];
  return `curl ${parts.join(' \\\n  ')}`;
}

function bodyParts(body: unknown): string[] {
  if (body === undefined) return [];
  if (typeof body !== 'object' || body === null || !('file' in body)) {
    return [`-H 'Content-Type: application/json'`, `-d ${quoted(JSON.stringify(body))}`];
  }
  return Object.entries(body).map(([name, value]) => {
    if (name === 'file') return '-F file=@weeks.csv';
    return `-F ${quoted(`${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`)}`;
  });
}

/** As one word of a POSIX shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
