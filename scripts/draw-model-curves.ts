import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { curveSvg } from './curve-svg';
import { modelCurves } from './model-curves';
import { peopleCurves } from './people-curves';

// npm run curves: draws the curves of MODEL.md anew, from the engine.

const folder = fileURLToPath(new URL('../docs/model/', import.meta.url));
mkdirSync(folder, { recursive: true });
for (const curve of [...modelCurves(), ...peopleCurves()]) {
  writeFileSync(`${folder}${curve.id}.svg`, curveSvg(curve));
  process.stdout.write(`docs/model/${curve.id}.svg\n`);
}
