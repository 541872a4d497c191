'use client';

import { Dialog, DialogContent } from '../ui/dialog';
import { type Shortcut, useAllCommands, useAllShortcuts } from './command-registry';
import { Keys } from './keys';
import { openPanel } from './open-state';

const EVERYWHERE: readonly Shortcut[] = [
  { where: 'Everywhere', keys: ['Mod', 'K'], what: 'Command palette' },
  { where: 'Everywhere', keys: ['?'], what: 'This list' },
  { where: 'Everywhere', keys: ['F8'], what: 'Go to the messages' },
];

/** Every key of this page. */
export function ShortcutList() {
  const commands = [...useAllCommands().values()].flat();
  const listed = [...useAllShortcuts().values()].flat();
  const isListed = (keys: readonly string[]) => listed.some((other) => other.keys.join() === keys.join());
  const ofCommands = commands.flatMap(({ keys, label, group }) =>
    keys === undefined || isListed(keys) ? [] : [{ where: group, keys, what: label }],
  );
  const all = [...EVERYWHERE, ...ofCommands, ...listed];
  const places = [...new Set(all.map(({ where }) => where))];
  return (
    <Dialog open onOpenChange={() => openPanel(null)}>
      <DialogContent title="Keyboard shortcuts">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the list may be longer than the screen, and keys have to scroll it */}
        <div tabIndex={0}>
          {places.map((where) => (
            <section key={where} className="mb-3 last:mb-0">
              <h3 className="text-11 text-ink-3">{where}</h3>
              <dl>
                {all
                  .filter((shortcut) => shortcut.where === where)
                  .map((shortcut) => (
                    <div
                      key={shortcut.what + shortcut.keys.join()}
                      className="flex items-center justify-between gap-4 border-b border-line py-1.5 last:border-b-0"
                    >
                      <dt className="min-w-0 truncate">{shortcut.what}</dt>
                      <dd className="shrink-0">
                        <Keys keys={shortcut.keys} />
                      </dd>
                    </div>
                  ))}
              </dl>
            </section>
          ))}
        </div>
      </DialogContent>
    </Dialog>
  );
}
