/** The figures of analyses about the channels that whole reports hold: what each brought, costs and returns. */
export const CHANNEL_FIGURES: readonly string[] = ['channel-attribution', 'channel-returns'];
