/** Makes one file of a service worker and the parts of Workbox that it imports: a worker cannot be half there. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/**
 * @param source address of the worker's TypeScript file
 * @param values of the names that the worker declares without giving them a value
 * @returns the worker as a classic script
 */
export async function bundleWorker(source: URL, values: Record<string, unknown> = {}): Promise<string> {
  const written: Record<string, string> = {};
  for (const [name, value] of Object.entries(values)) written[name] = JSON.stringify(value);
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    // Without this, Workbox would explain itself on the console, and be twice as long.
    define: { 'process.env.NODE_ENV': '"production"', ...written },
    build: { write: false, rolldownOptions: { input: fileURLToPath(source), output: { format: 'iife' } } },
  });
  if (!('output' in result)) throw new Error('Vite: no output for the service worker');
  return result.output[0].code;
}
