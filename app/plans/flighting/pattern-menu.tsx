'use client';

import { ChevronDown } from 'lucide-react';
import { Menu, MenuContent, MenuItem, MenuLabel, MenuSeparator, MenuTrigger } from '../../ui/menu';
import type { FlightCommands } from './flight-commands';
import { SHAPE_HINTS, SHAPE_LABELS, SHAPES, type Shape } from './patterns';

export interface PatternMenuProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly place: string;
  readonly commands: FlightCommands;
  readonly onFill: (() => void) | null;
  readonly onEdit: () => void;
  /** Where the focus goes when the menu closes. */
  readonly refocus: () => void;
}

const KEYS: Partial<Record<Shape, string>> = { 'always-on': 'A', burst: 'B', pulse: 'P', ramp: 'R' };

/** Patterns and the other acts on what is selected. */
export function PatternMenu({
  open,
  onOpenChange,
  place,
  commands,
  onFill,
  onEdit,
  refocus,
}: PatternMenuProps) {
  return (
    <Menu open={open} onOpenChange={onOpenChange}>
      <MenuTrigger asChild>
        <button
          type="button"
          tabIndex={-1}
          aria-label={`Patterns for ${place}`}
          title="Patterns and more (M)"
          className="pointer-events-auto -mr-1 grid size-5 place-items-center rounded-[2px] hover:bg-action-hover"
        >
          <ChevronDown size={12} aria-hidden />
        </button>
      </MenuTrigger>
      <MenuContent
        align="start"
        className="w-[280px]"
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          refocus();
        }}
      >
        <MenuLabel>{place}, total kept</MenuLabel>
        {SHAPES.map((shape) => (
          <MenuItem key={shape} hint={KEYS[shape]} onSelect={() => commands.shape(shape)}>
            {SHAPE_LABELS[shape]} <span className="text-11 text-ink-3">{SHAPE_HINTS[shape]}</span>
          </MenuItem>
        ))}
        <MenuSeparator />
        <MenuItem hint="Enter" onSelect={onEdit}>
          Type an amount…
        </MenuItem>
        {onFill && (
          <MenuItem hint="T" onSelect={onFill}>
            Fill a total…
          </MenuItem>
        )}
        <MenuItem hint="S" onSelect={commands.split}>
          Split in two
        </MenuItem>
        <MenuItem hint="X" onSelect={commands.blackout}>
          Blackout, or lift it
        </MenuItem>
        <MenuItem hint="Space" onSelect={commands.selectRun}>
          Select the run
        </MenuItem>
        <MenuSeparator />
        <MenuItem hint="Del" onSelect={commands.clear}>
          Clear
        </MenuItem>
      </MenuContent>
    </Menu>
  );
}
