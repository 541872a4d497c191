'use client';

import { Sparkles } from 'lucide-react';
import { useMemo } from 'react';
import { type Command, type Shortcut, useCommands, useShortcuts } from '../commands/command-registry';

export interface GalleryCommandsProps {
  readonly templates: readonly { readonly id: string; readonly label: string; readonly teaches: string }[];
  readonly onOpen: (templateId: string) => void;
}

const SHORTCUTS: readonly Shortcut[] = [{ where: 'Plans', keys: ['/'], what: 'Search plans and templates' }];

/** A command for every template. */
export function GalleryCommands({ templates, onOpen }: GalleryCommandsProps) {
  const commands = useMemo(
    () =>
      templates.map(
        ({ id, label, teaches }): Command => ({
          id: `template ${id}`,
          group: 'Templates',
          label: `New plan: ${label}`,
          icon: Sparkles,
          keywords: [teaches],
          run: () => onOpen(id),
        }),
      ),
    [templates, onOpen],
  );
  useCommands(commands);
  useShortcuts(SHORTCUTS);
  return null;
}
