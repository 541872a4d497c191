import { Upload } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { CHANNEL_KIND_IDS, channelKind } from '@/lib/model/channels/registry';
import { listPlans } from '@/lib/operations/plans/list-plans';
import { drawTemplates } from '@/lib/operations/templates/draw-templates';
import { CommandField } from './commands/command-field';
import { Gallery } from './gallery/gallery';
import { NewPlanMenu } from './gallery/new-plan-menu';
import { SearchField } from './gallery/search-field';
import { planRow, templateRow } from './gallery/view-rows';
import { requestLocale } from './locale';
import { MainNav } from './main-nav';
import { ownerContext } from './owner-context';
import { buttonClass } from './ui/button';
import { TopBar, TopBarSpace } from './ui/top-bar';

export const metadata: Metadata = { title: { absolute: 'Plans – Pushpull' } };

export default async function PlansPage() {
  const ctx = await ownerContext();
  const [locale, { plans }] = await Promise.all([requestLocale(), listPlans(ctx)]);
  const templates = drawTemplates(ctx);
  const kinds = CHANNEL_KIND_IDS.map((id) => ({
    id,
    label: channelKind(id).label,
    unitCost: channelKind(id).parameters.unitCost.value,
  }));
  const weeks = new Set(templates.map(({ horizonWeeks }) => horizonWeeks));
  const [firstWeeks] = weeks;
  const pictureUnit = weeks.size === 1 ? `new customers a week, ${firstWeeks} weeks` : 'new customers a week';
  return (
    <>
      <TopBar>
        <MainNav current="/" />
        <TopBarSpace />
        <SearchField className="h-7 w-60 min-w-0 max-md:hidden" />
        <Link href="/import" className={`${buttonClass()} ml-2 max-md:hidden`}>
          <Upload size={14} aria-hidden />
          Import CSV
        </Link>
        <CommandField className="mr-2 max-md:hidden" />
        <NewPlanMenu
          templates={templates.map(({ id, label }) => ({ id, label }))}
          kinds={kinds}
          locale={locale}
        />
      </TopBar>
      <main id="main" className="mx-auto max-w-[1488px] px-6 pt-[18px] pb-6 max-sm:px-4 max-sm:pt-3">
        <div className="mb-4 flex gap-2 md:hidden">
          <SearchField className="h-11 min-w-0 flex-1" />
          <Link href="/import" className={buttonClass({ variant: 'line', size: 'touch' })}>
            <Upload size={14} aria-hidden />
            Import CSV
          </Link>
        </div>
        <Gallery
          plans={plans.map((plan) => planRow(plan, locale))}
          templates={templates.map((template) => templateRow(template, locale))}
          kinds={kinds}
          locale={locale}
          pictureUnit={pictureUnit}
        />
      </main>
    </>
  );
}
