import { channelDetailSteps } from '@/lib/analysis/response/channel-detail';
import type { ChannelMessage, ChannelRequest } from './channel-messages';

/** The worker's global, as far as it is used here. */
const port = self as unknown as {
  onmessage: ((event: MessageEvent<ChannelRequest>) => void) | null;
  postMessage: (message: ChannelMessage) => void;
};

/** The newest question: work for an older one stops at its next step. */
let newest = 0;

port.onmessage = ({ data }) => {
  newest = data.id;
  void answer(data);
};

async function answer({ id, ...question }: ChannelRequest): Promise<void> {
  try {
    await pause();
    for (const detail of channelDetailSteps(question)) {
      if (id !== newest) return;
      // A range of a few draws would only jump about.
      if (detail.draws === 0 || detail.draws === question.draws)
        port.postMessage({ id, kind: 'detail', detail });
      await pause();
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (id === newest) port.postMessage({ id, kind: 'failed', message });
  }
}

/** Lets waiting messages in. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
