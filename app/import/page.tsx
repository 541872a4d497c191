import type { Metadata } from 'next';
import { SOURCES } from '@/lib/analysis/import/sources/registry';
import { CHANNEL_KIND_IDS, channelKind } from '@/lib/model/channels/registry';
import { requestLocale } from '../locale';
import { TopBar, TopBarCrumb, TopBarSpace } from '../ui/top-bar';
import { ImportFlow } from './import-flow';

export const metadata: Metadata = { title: 'Import' };

export default async function ImportPage() {
  const locale = await requestLocale();
  const kinds = CHANNEL_KIND_IDS.map((id) => ({
    id,
    label: channelKind(id).label,
    side: channelKind(id).side,
  }));
  return (
    <>
      <TopBar>
        <TopBarCrumb href="/" parent="Plans">
          Import
        </TopBarCrumb>
        <TopBarSpace />
      </TopBar>
      <main id="main" className="mx-auto max-w-[1488px] px-6 pt-5 pb-0 max-sm:px-4">
        <ImportFlow kinds={kinds} sources={SOURCES.map(({ label }) => label)} locale={locale} />
      </main>
    </>
  );
}
