/**
 * The header by which a proxy in front of the server says that a request came in by the public address of shared links.
 * Whoever says so of themselves only gives rights away.
 */
export const VIEWER_HEADER = 'x-pushpull-viewer';

/** Whether a request is a viewer's, who may read what was shared and nothing else. */
export function isViewer(headers: Headers): boolean {
  return headers.has(VIEWER_HEADER);
}

/** What a viewer may ask for: the page of a link, its figures, and its password. */
const VIEWER_PATH = /^\/s\/([^/]+)(?:\/(?:forecast|password))?$/;

/** The token in the path of what viewers may ask for; undefined for every other path. */
export function sharedToken(path: string): string | undefined {
  return VIEWER_PATH.exec(path)?.[1];
}
