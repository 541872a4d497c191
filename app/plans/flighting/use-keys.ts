'use client';

import type { ClipboardEvent, KeyboardEvent } from 'react';
import type { Board, FlightCommands } from './flight-commands';
import { oneCell, stepOf, stepped } from './selection';

export interface KeyOptions {
  readonly board: Board;
  readonly commands: FlightCommands;
  readonly quarterColumns: number;
  /** Opens the field with a first character, or with the amount as it stands. */
  readonly edit: (first: string | null) => void;
  readonly openMenu: () => void;
  readonly openFill: () => void;
  readonly cancelDrag: () => boolean;
  readonly letGo: () => void;
  readonly moved: (week: number) => void;
}

/** All that the mouse does on the cells, by keys. */
export function gridKeys(options: KeyOptions) {
  const { board, commands } = options;

  const act: Readonly<Record<string, () => void>> = {
    a: () => commands.shape('always-on'),
    b: () => commands.shape('burst'),
    p: () => commands.shape('pulse'),
    r: () => commands.shape('ramp'),
    x: commands.blackout,
    s: commands.split,
    t: options.openFill,
    m: options.openMenu,
    ' ': commands.selectRun,
    delete: commands.clear,
    backspace: commands.clear,
    enter: () => options.edit(null),
    f2: () => options.edit(null),
    contextmenu: options.openMenu,
  };

  const step = (event: KeyboardEvent): boolean => {
    const by = stepOf(event.key, options.quarterColumns);
    if (!by) return false;
    if (event.altKey) {
      if (by[0] === 0) return false;
      if (event.shiftKey) commands.resize(by[0]);
      else commands.move(by[0]);
      return true;
    }
    const jump = event.ctrlKey || event.metaKey ? options.quarterColumns : 1;
    const { columns, rows } = board;
    const next = stepped(board.selection, [by[0] * jump, by[1] * jump], {
      columns,
      rows: rows.length,
      extend: event.shiftKey,
    });
    board.select(next);
    options.moved(next.week);
    return true;
  };

  const handle = (event: KeyboardEvent): boolean => {
    if (step(event)) return true;
    const key = event.key.toLowerCase();
    if (event.ctrlKey || event.metaKey) {
      if (key === 'a') {
        commands.selectRow();
        return true;
      }
      return false;
    }
    if (event.altKey) return false;
    if (key === 'escape') {
      if (!options.cancelDrag()) {
        board.select(oneCell(board.selection.row, board.selection.week));
        options.letGo();
      }
      return true;
    }
    if (event.shiftKey && key === 'f10') {
      options.openMenu();
      return true;
    }
    if (Object.hasOwn(act, key)) {
      act[key]();
      return true;
    }
    if (/^[\d+\-−.,]$/.test(event.key)) {
      options.edit(event.key);
      return true;
    }
    return false;
  };

  return {
    onKeyDown: (event: KeyboardEvent) => {
      if (handle(event)) event.preventDefault();
    },
    onCopy: (event: ClipboardEvent) => {
      event.preventDefault();
      event.clipboardData.setData('text/plain', commands.copyText());
    },
    onCut: (event: ClipboardEvent) => {
      event.preventDefault();
      event.clipboardData.setData('text/plain', commands.copyText());
      commands.clear();
    },
    onPaste: (event: ClipboardEvent) => {
      event.preventDefault();
      commands.paste(event.clipboardData.getData('text/plain'));
    },
  };
}
