import { channelGains } from './attribution/channel-gains';
import type { Finding, FindingStatus } from './checks/define-check';
import { CHECKS } from './checks/registry';
import type { Forecast } from './forecast/forecast';

const ORDER: Readonly<Record<FindingStatus, number>> = { fail: 0, review: 1, pass: 2 };

/** What every check finds in a forecast, worst first; a check without a problem says that it passed. */
export function findProblems(forecast: Forecast): Finding[] {
  const subject = { forecast, gains: channelGains(forecast.plan, forecast.scenario) };
  const findings = CHECKS.flatMap(({ id, title, passes, find }): Finding[] => {
    const problems = find(subject);
    if (problems.length > 0) return problems.map((problem) => ({ check: id, title, ...problem }));
    const passed = { status: 'pass', what: passes, numbers: [], advice: null } as const;
    return [{ check: id, title, ...passed, channelId: null, field: null }];
  });
  return findings.toSorted((a, b) => ORDER[a.status] - ORDER[b.status]);
}

/** How many findings have each status. */
export function countFindings(findings: readonly Finding[]): Readonly<Record<FindingStatus, number>> {
  const count = (status: FindingStatus) => findings.filter((finding) => finding.status === status).length;
  return { fail: count('fail'), review: count('review'), pass: count('pass') };
}
