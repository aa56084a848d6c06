/** `npm run weigh`: writes down what the first page of the small outline weighs, by part. */
import { writeFileSync } from 'node:fs';
import { buildFolder, buildOrThrow } from './build.ts';
import { weightsFile, weightsOf } from './weights.ts';

const folder = `${buildFolder}/weigh`;
await buildOrThrow({ OUT_DIR: folder, OUTLINE_CONTENT: 'tests/fixtures/small', COMPRESSION: 'fast' });
const weights = weightsOf(folder);
writeFileSync(weightsFile, `${JSON.stringify(weights, null, 1)}\n`);
console.log(`${weightsFile} is written: the first page weighs ${weights['the whole page']} bytes.`);
