import clsx from 'clsx';
import type { Block, ReportDocument, TextTable } from '@/lib/report/document/document';
import { drawPicture, pictureHeight } from '@/lib/report/drawing/draw-picture';
import type { Figure } from '@/lib/report/figure';
import { Picture } from './picture';

/** Width of a picture, in points, as on A4: words in it are as large as beside it. */
const WIDTH = 560;
const PLOT_HEIGHT = 160;

/** The report as one page to read and to print: what its PDF says, in the same words. */
export function ReportArticle({ document }: { readonly document: ReportDocument }) {
  const { title, subtitle, cover, sections, foot, language } = document;
  return (
    <article lang={language} className="mx-auto max-w-[820px] px-6 py-8 text-13 print:max-w-none print:p-0">
      <header className="border-b border-line-strong pb-6">
        <div aria-hidden className="mb-10 flex h-1">
          <span className="flex-1 bg-push" />
          <span className="flex-1 bg-pull" />
        </div>
        <h1 className="text-28 font-strong break-words">{title}</h1>
        <p className="mt-1 text-15 text-ink-2">{subtitle}</p>
        <dl className="mt-6 grid grid-cols-[auto_1fr] gap-x-8 gap-y-1.5">
          {cover.map(({ label, value }) => (
            <div key={label} className="contents">
              <dt className="text-ink-3">{label}</dt>
              <dd className="min-w-0 break-words">{value}</dd>
            </div>
          ))}
        </dl>
        <nav aria-label="Contents" className="mt-6">
          <ol className="grid gap-1 sm:grid-cols-2">
            {sections.map((section) => (
              <li key={section.id}>
                <a href={`#${section.id}`} className="text-ink-2 underline underline-offset-2 hover:text-ink">
                  {section.title}
                </a>
              </li>
            ))}
          </ol>
        </nav>
      </header>
      {sections.map((section) => (
        <section
          key={section.id}
          aria-labelledby={section.id}
          className="pt-10 print:break-before-page print:pt-0"
        >
          <h2 id={section.id} className="mb-3 scroll-mt-16 text-22 font-strong">
            {section.title}
          </h2>
          {section.blocks.map((block, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: blocks of a report are never reordered
            <BlockPart key={index} block={block} id={`${section.id}-${index}`} document={document} />
          ))}
        </section>
      ))}
      <footer className="mt-10 border-t border-line pt-3 text-11 text-ink-3">{foot}</footer>
    </article>
  );
}

interface BlockPartProps {
  readonly block: Block;
  readonly id: string;
  readonly document: ReportDocument;
}

function BlockPart({ block, id, document }: BlockPartProps) {
  if (block.type === 'paragraph') return <p className="mb-4 max-w-[72ch] text-ink-2">{block.text}</p>;
  if (block.type === 'chart') return <Chart figure={block.figure} id={id} document={document} />;
  if (block.type === 'table') return <WordsTable table={block} />;
  return (
    <dl className="mb-6 grid grid-cols-2 gap-x-4 gap-y-3 sm:grid-cols-4 print:grid-cols-4">
      {block.cells.map(({ label, value, range }) => (
        <div key={label} className="break-inside-avoid">
          <dt className="text-11 text-ink-3">{label}</dt>
          <dd className="text-18 font-strong">{value}</dd>
          {range !== null && <dd className="text-11 text-ink-3">{range}</dd>}
        </div>
      ))}
    </dl>
  );
}

function Chart({
  figure,
  id,
  document,
}: {
  readonly figure: Figure;
  readonly id: string;
  readonly document: ReportDocument;
}) {
  const picture = drawPicture(figure, {
    width: WIDTH,
    height: pictureHeight(figure, PLOT_HEIGHT),
    startsOn: document.startsOn,
    style: { locale: document.language, currency: document.currency },
  });
  if (picture === null) return null;
  return (
    <figure className="mb-8 break-inside-avoid">
      <figcaption className="mb-2">
        <span className="flex flex-wrap items-baseline justify-between gap-x-4">
          <h3 className="text-15 font-strong">{figure.question}</h3>
          <span className="text-11 text-ink-3">{figure.unit}</span>
        </span>
        <span className="text-ink-2">{figure.answer}</span>
      </figcaption>
      {/* On a phone a picture keeps the size of its words and is moved along. */}
      <div className="overflow-x-auto print:overflow-visible">
        <div className="min-w-[480px] print:min-w-0">
          <Picture drawing={picture} id={id} />
        </div>
      </div>
    </figure>
  );
}

function WordsTable({ table }: { readonly table: TextTable }) {
  const { caption, columns, rows } = table;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section aria-label={caption} tabIndex={0} className="mb-6 overflow-x-auto print:overflow-visible">
      <table className="w-full min-w-[560px] border-collapse text-12 print:min-w-0 print:text-10">
        <caption className="pb-2 text-left text-13 font-strong">{caption}</caption>
        <thead className="border-b border-chart-zero">
          <tr>
            {columns.map(({ label, align }) => (
              <th
                key={label}
                scope="col"
                className={clsx('py-1 pr-3 align-bottom font-strong', aligned(align))}
              >
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a report are never reordered
            <tr key={index} className="break-inside-avoid border-b border-line">
              {row.map((cell, at) => (
                <td
                  key={columns[at].label}
                  className={clsx('py-1 pr-3 align-top text-ink-2', aligned(columns[at].align))}
                >
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function aligned(align: 'left' | 'right'): string {
  return align === 'right' ? 'text-right' : 'text-left';
}
