/** The server that `npm run dev` starts. The edition is read once in a process, so another state of the content takes another process. */
import { dev } from 'astro';
import { thisEdition } from '../edition/load.ts';
import { sentenceOf } from './sentence.ts';

const { PORT } = process.env;

try {
  // Before Astro, which would say it with a stack.
  thisEdition();
  await dev({ server: PORT ? { port: Number(PORT) } : {} });
} catch (error) {
  console.error(sentenceOf(error));
  process.exit(1);
}
