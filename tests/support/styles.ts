/** The style sheets of a built site, as readers get them: in pages, in files of their own, and in what script loads. */
import type { Root } from 'postcss';
import { parse } from 'postcss';
import { filesOf } from './pages.ts';
import type { Site } from './site.ts';

/** Every style sheet once, parsed, with the first file that has it. */
export function styleSheets({ folder, pages, read }: Site): Map<string, Root> {
  const sheets = new Map<string, string>();
  const add = (file: string, css: string): unknown => sheets.has(css) || sheets.set(css, file);
  for (const { file, $ } of pages) for (const style of $('style').get()) add(file, $(style).text());
  for (const file of filesOf(folder, '**/*.css')) add(file, read(file));
  // Script has its styles as one string, which begins with a layer.
  for (const file of filesOf(folder, '_astro/*.js'))
    for (const [, , css] of read(file).matchAll(/(["'`])(@layer[^]*?)\1/g)) add(file, css!);
  return new Map([...sheets].map(([css, file], i) => [`${file} (style sheet ${i + 1})`, parse(css, { from: file })]));
}
