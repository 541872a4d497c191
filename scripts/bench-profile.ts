import { Session } from 'node:inspector/promises';

/** One node of a CPU profile, as far as it is read here. */
interface ProfileNode {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string };
}

/** Profiles `work` and says which share of its time is spent in exp, log and power. */
export async function elementaryShare(work: () => void): Promise<string> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 200 });
  await session.post('Profiler.start');
  work();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  const nodes = new Map((profile.nodes as ProfileNode[]).map((node) => [node.id, node.callFrame]));
  const times = new Map<string, number>();
  let all = 0;
  for (const [at, id] of (profile.samples ?? []).entries()) {
    const { functionName, url } = nodes.get(id) ?? { functionName: '', url: '' };
    const time = profile.timeDeltas?.[at] ?? 0;
    if (functionName === '(idle)') continue;
    const name = url.includes('/lib/math/elementary') ? `elementary ${functionName}` : functionName;
    times.set(name, (times.get(name) ?? 0) + time);
    all += time;
  }
  const share = (time: number) => `${((100 * time) / all).toFixed(0)} %`;
  const ofElementary = [...times].filter(([name]) => name.startsWith('elementary '));
  const total = ofElementary.reduce((sum, [, time]) => sum + time, 0);
  const rest = [...times].sort((a, b) => b[1] - a[1]).slice(0, 10);
  return [
    `Of the time of the draws, exp, log and power take ${share(total)} with inlining off, less with it.`,
    `Most of it: ${rest.map(([name, time]) => `${name} ${share(time)}`).join(', ')}.`,
  ].join('\n');
}
