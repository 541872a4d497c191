'use client';

import { BookOpenText, Braces, Keyboard, LayoutGrid, Moon, Sun, Upload } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTheme } from 'next-themes';
import { useMemo } from 'react';
import { type Command, useCommands } from './command-registry';
import { openPanel } from './open-state';

/** What can be done on every page. */
export function SiteCommands() {
  const router = useRouter();
  const { setTheme } = useTheme();
  const commands = useMemo((): Command[] => {
    const goTo = (path: string) => () => router.push(path);
    return [
      { id: 'go plans', group: 'Go to', label: 'Plans and templates', icon: LayoutGrid, run: goTo('/') },
      {
        id: 'go assumptions',
        group: 'Go to',
        label: 'Assumptions and evidence',
        icon: BookOpenText,
        run: goTo('/assumptions'),
      },
      {
        id: 'go import',
        group: 'Go to',
        label: 'Import your own weeks',
        icon: Upload,
        keywords: ['csv'],
        run: goTo('/import'),
      },
      {
        id: 'go api',
        group: 'Go to',
        label: 'API for programs',
        icon: Braces,
        keywords: ['rest', 'openapi', 'curl'],
        run: goTo('/api'),
      },
      {
        id: 'shortcuts',
        group: 'Go to',
        label: 'Keyboard shortcuts',
        icon: Keyboard,
        keywords: ['help', 'keys'],
        run: () => openPanel('shortcuts'),
      },
      { id: 'theme light', group: 'View', label: 'Light theme', icon: Sun, run: () => setTheme('light') },
      { id: 'theme dark', group: 'View', label: 'Dark theme', icon: Moon, run: () => setTheme('dark') },
    ];
  }, [router, setTheme]);
  useCommands(commands);
  return null;
}
