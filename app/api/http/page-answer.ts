import type { PlanPage } from '@/lib/operations/plans/list-plans';

/** A page of the list of plans; the Link header (RFC 8288) leads to the next one. */
export function pageAnswer(request: Request, page: PlanPage): Response {
  const headers: Record<string, string> = {};
  if (page.next !== null) {
    const { pathname, searchParams } = new URL(request.url);
    searchParams.set('after', page.next);
    headers.Link = `<${pathname}?${searchParams}>; rel="next"`;
  }
  return Response.json(page, { headers });
}
