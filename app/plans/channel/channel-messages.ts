import type { ChannelDetail, ChannelQuestion } from '@/lib/analysis/response/channel-detail';

/** A question to the channel worker. A newer one makes it drop the older. */
export interface ChannelRequest extends ChannelQuestion {
  readonly id: number;
}

/** What the worker says: the line first, then the same with ever more draws behind its range. */
export type ChannelMessage =
  | { readonly id: number; readonly kind: 'detail'; readonly detail: ChannelDetail }
  | { readonly id: number; readonly kind: 'failed'; readonly message: string };
