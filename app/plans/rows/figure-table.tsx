'use client';

import { Copy, Download, Table2 } from 'lucide-react';
import { memo, useState } from 'react';
import type { Figure } from '@/lib/report/figure';
import { Button } from '../../ui/button';
import { DataTable, tableText } from '../../ui/data-table';
import { Dialog, DialogContent, DialogTrigger } from '../../ui/dialog';
import { saveFile } from '../../ui/save-file';
import { showToast } from '../../ui/toast';
import { useForecast } from '../forecast-context';
import { usePlanStore } from '../plan-context';
import { useSettings } from '../planner-settings';

export interface FigureTableProps {
  readonly figureId: string;
  readonly question: string;
}

/** The numbers behind a row: the button, and the table in a dialog. Reads the figure only while it is open. */
export const FigureTable = memo(function FigureTable({ figureId, question }: FigureTableProps) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <TableTrigger figureId={figureId} question={question} />
      {open && <OpenTable figureId={figureId} />}
    </Dialog>
  );
});

/** The same of a figure at hand. */
export const TableButton = memo(function TableButton({ figure }: { readonly figure: Figure }) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <TableTrigger figureId={figure.id} question={figure.question} />
      {open && <TableDialog figure={figure} />}
    </Dialog>
  );
});

function TableTrigger({ figureId, question }: FigureTableProps) {
  return (
    <DialogTrigger asChild>
      <Button
        iconOnly
        aria-label={`Table: ${question}`}
        data-table={figureId}
        title="Table view"
        className="size-6! max-sm:size-11!"
      >
        <Table2 size={13} aria-hidden />
      </Button>
    </DialogTrigger>
  );
}

function OpenTable({ figureId }: { readonly figureId: string }) {
  const figure = useForecast(({ view }) => view?.figures.find(({ id }) => id === figureId));
  return figure ? <TableDialog figure={figure} /> : null;
}

function TableDialog({ figure }: { readonly figure: Figure }) {
  const { style } = useSettings();
  const store = usePlanStore();
  const copy = async () => {
    await navigator.clipboard.writeText(tableText(figure.table));
    showToast({ text: 'Table copied' });
  };
  const download = async () => {
    // Only who asks for the file pays for its writer.
    const { csvLines, withMark } = await import('@/lib/report/format-parts/csv-text');
    const { plan, muted } = store.getState();
    const left = plan.channels.filter(({ id }) => muted.has(id)).map((channel) => channel.name);
    const words = [plan.name, figure.id, ...(left.length > 0 ? ['without', ...left] : [])].join(' ');
    const name = words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
    const { rows, columns } = figure.table;
    const text = withMark(
      csvLines(
        rows,
        columns,
        columns.map(({ label }) => label),
      ),
    );
    saveFile(new Blob([text], { type: 'text/csv;charset=utf-8' }), `${name}.csv`);
  };
  return (
    <DialogContent
      title={figure.question}
      description={`${figure.answer} ${capitalised(figure.unit)}.`}
      className="top-[6vh]! max-h-[88vh]! w-[min(1040px,calc(100vw-32px))]!"
      actions={
        <>
          <Button variant="line" onClick={() => void copy()}>
            <Copy size={13} aria-hidden />
            Copy
          </Button>
          <Button variant="line" onClick={() => void download()}>
            <Download size={13} aria-hidden />
            Download CSV
          </Button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="max-h-[68vh] overflow-auto" tabIndex={0} aria-label={`Table: ${figure.question}`}>
        <DataTable table={figure.table} caption={figure.question} style={style} />
      </section>
    </DialogContent>
  );
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
