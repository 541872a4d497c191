import { ads } from './ads';
import { content } from './content';
import type { ChannelKind } from './define-channel';
import { email } from './email';
import { outreach } from './outreach';
import { promotions } from './promotions';
import { reviews } from './reviews';
import { seo } from './seo';
import { social } from './social';

/** Every kind of channel, push first, in the order screens list them. A new kind is one file and one line here. */
export const CHANNEL_KINDS = { ads, promotions, outreach, email, seo, content, social, reviews } as const;

export type ChannelKindId = keyof typeof CHANNEL_KINDS;

/** Ids of all kinds, push first. */
export const CHANNEL_KIND_IDS = Object.keys(CHANNEL_KINDS) as readonly ChannelKindId[];

/** The kind itself, seen through the interface all kinds share. */
export function channelKind(id: ChannelKindId): ChannelKind {
  return CHANNEL_KINDS[id];
}
