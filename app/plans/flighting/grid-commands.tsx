'use client';

import { CalendarRange } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { type Command, type Shortcut, useCommands, useShortcuts } from '../../commands/command-registry';
import type { FlightCommands } from './flight-commands';
import { KEY_HELP } from './key-help';
import { SHAPE_HINTS, SHAPE_LABELS, SHAPES } from './patterns';

export interface GridCommandsProps {
  /** `Ads wk 61–64`. */
  readonly place: string;
  readonly commands: FlightCommands;
  readonly onFill: (() => void) | null;
  readonly onEdit: () => void;
  readonly refocus: () => void;
}

/** Those of the mouse stand beside the calendar only. */
const SHORTCUTS: readonly Shortcut[] = KEY_HELP.filter(([[first]]) => !/click|drag/.test(first)).map(
  ([keys, what]) => ({ where: 'Calendar', keys, what }),
);

/** What the palette offers to do with the weeks that are selected in the calendar. */
export function GridCommands({ place, commands, onFill, onEdit, refocus }: GridCommandsProps) {
  const newest = useRef({ commands, onFill, onEdit, refocus });
  newest.current = { commands, onFill, onEdit, refocus };
  const canFill = onFill !== null;
  const offered = useMemo((): Command[] => {
    const act = (id: string, label: string, run: () => void, keywords: readonly string[] = []): Command => ({
      id: `calendar ${id}`,
      group: 'Calendar',
      label,
      icon: CalendarRange,
      keywords: ['calendar', 'flighting', ...keywords],
      run,
    });
    /** Done with the focus on the cells, so that the next key goes on there. */
    const onCells = (run: (commands: FlightCommands) => void) => () => {
      newest.current.refocus();
      run(newest.current.commands);
    };
    return [
      act('go', 'Go to the calendar', () => newest.current.refocus()),
      ...SHAPES.map((shape) =>
        act(
          shape,
          `${place}: ${SHAPE_LABELS[shape].toLowerCase()}`,
          onCells((commands) => commands.shape(shape)),
          ['pattern', SHAPE_HINTS[shape]],
        ),
      ),
      act('type', `${place}: type an amount`, () => newest.current.onEdit(), ['set', 'weeks']),
      ...(canFill ? [act('fill', `${place}: fill a total`, () => newest.current.onFill?.())] : []),
      act(
        'blackout',
        `${place}: blackout, or lift it`,
        onCells((commands) => commands.blackout()),
      ),
      act(
        'split',
        `${place}: split in two`,
        onCells((commands) => commands.split()),
      ),
      act(
        'clear',
        `${place}: clear`,
        onCells((commands) => commands.clear()),
      ),
      act(
        'row',
        `${place}: select the whole row`,
        onCells((commands) => commands.selectRow()),
      ),
    ];
  }, [place, canFill]);
  useCommands(offered);
  useShortcuts(SHORTCUTS);
  return null;
}
