import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FontFiles } from '../../report/fonts';

const FOLDER = 'node_modules/@fontsource/inter/files';
const WEIGHTS = { text: 400, strong: 600 } as const;
/** In the order in which a letter is looked for. */
const SCRIPTS = ['latin', 'latin-ext', 'greek', 'cyrillic', 'vietnamese', 'greek-ext', 'cyrillic-ext'];

const read = new Map<number, Promise<readonly Uint8Array[]>>();

/** The font files that pictures and documents are set in, each read once. */
export const readFontFiles: FontFiles = (weight) => {
  const number = WEIGHTS[weight];
  const found = read.get(number) ?? readAll(number);
  read.set(number, found);
  return found;
};

function readAll(weight: number): Promise<Uint8Array[]> {
  const folder = fontFolder();
  return Promise.all(
    SCRIPTS.map((script) =>
      readFile(/* turbopackIgnore: true */ join(folder, `inter-${script}-${weight}-normal.woff`)),
    ),
  );
}

/** From this file's folder, or, where it was bundled into the server, from the folder that the server was started in. */
function fontFolder(): string {
  const inServer = join(/* turbopackIgnore: true */ process.cwd(), FOLDER);
  if (existsSync(/* turbopackIgnore: true */ inServer)) return inServer;
  return join(dirname(fileURLToPath(import.meta.url)), '../../..', FOLDER);
}
