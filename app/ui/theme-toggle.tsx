'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import { useTheme } from 'next-themes';
import { useSyncExternalStore } from 'react';
import { Button } from './button';
import { Menu, MenuContent, MenuRadioGroup, MenuRadioItem, MenuTrigger } from './menu';

const choices = [
  { id: 'system', label: 'As the system', icon: Monitor },
  { id: 'light', label: 'Light', icon: Sun },
  { id: 'dark', label: 'Dark', icon: Moon },
] as const;

const never = () => () => {};

/** Chooses the theme; by the system until told otherwise. */
export function ThemeToggle() {
  const { theme, setTheme } = useTheme();
  // The server cannot know the choice: it draws the system's sign, and so does the first paint.
  const isClient = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const chosen = choices.find(({ id }) => isClient && id === theme) ?? choices[0];
  const Icon = chosen.icon;
  return (
    <Menu>
      <MenuTrigger asChild>
        <Button iconOnly aria-label={`Theme: ${chosen.label.toLowerCase()}`} className="max-sm:size-11">
          <Icon size={14} aria-hidden />
        </Button>
      </MenuTrigger>
      <MenuContent className="min-w-36">
        <MenuRadioGroup value={chosen.id} onValueChange={setTheme}>
          {choices.map(({ id, label, icon: ChoiceIcon }) => (
            <MenuRadioItem key={id} value={id}>
              <ChoiceIcon size={13} aria-hidden />
              {label}
            </MenuRadioItem>
          ))}
        </MenuRadioGroup>
      </MenuContent>
    </Menu>
  );
}
