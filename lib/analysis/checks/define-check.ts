import type { Channel } from '../../model/plan';
import type { ChannelGain } from '../attribution/channel-gains';
import type { Forecast } from '../forecast/forecast';

/** How a check ends: nothing to see, look at it before you rely on the plan, or do not rely on it as it is. */
export type FindingStatus = 'pass' | 'review' | 'fail';

/** A number that a finding rests on. */
export interface FindingNumber {
  readonly label: string;
  readonly value: number;
  readonly unit: 'share' | 'money' | 'people' | 'orders' | 'week' | 'count';
}

/** What a check found in a plan. */
export interface Finding {
  /** Id of the check. */
  readonly check: string;
  /** What the check looks at, in two or three words. */
  readonly title: string;
  readonly status: FindingStatus;
  /** One sentence. */
  readonly what: string;
  readonly numbers: readonly FindingNumber[];
  /** What to do, in one sentence; null where nothing is to be done. */
  readonly advice: string | null;
  /** The channel it concerns; null for the plan as a whole. */
  readonly channelId: string | null;
  /** Path in the plan document, such as `channels[2].parameters.slope`; null where no single field is the cause. */
  readonly field: string | null;
}

/** What a check reports when something is to be looked at. */
export type Problem = Omit<Finding, 'check' | 'title'> & { readonly status: 'review' | 'fail' };

/** What checks look at. */
export interface CheckSubject {
  readonly forecast: Forecast;
  /** In the plan's order. */
  readonly gains: readonly ChannelGain[];
}

/** A question that is asked of every plan. */
export interface Check {
  readonly id: string;
  readonly title: string;
  /** What is said where there is no problem. */
  readonly passes: string;
  readonly find: (subject: CheckSubject) => readonly Problem[];
}

/** Names a check and lets the compiler check it. */
export function defineCheck(check: Check): Check {
  return check;
}

/** A channel of the plan beside its memory and its place. */
export interface ChannelView extends ChannelGain {
  readonly channel: Channel;
  readonly index: number;
}

/** The channels that a check looks at, each with what its memory comes to. */
export function channelViews({ forecast, gains }: CheckSubject): ChannelView[] {
  return forecast.plan.channels.map((channel, index) => ({ channel, index, ...gains[index] }));
}

/** Path of a channel's flight in the scenario that is checked; null where it has none. */
export function flightField({ plan, scenario }: Forecast, channelId: string, series: 'spend' | 'discount') {
  const at = plan.scenarios.findIndex(({ id }) => id === scenario.id);
  const flight = scenario.flights.findIndex((one) => one.channelId === channelId);
  return at < 0 || flight < 0 ? null : `scenarios[${at}].flights[${flight}].${series}`;
}

/** The sum of a weekly series. */
export function sum(values: ArrayLike<number>): number {
  let all = 0;
  for (let i = 0; i < values.length; i++) all += values[i];
  return all;
}
