/** The words of the source as they stand in built HTML, by the promise made to readers’ scripts: `[data-source]` without `[data-apparatus]`. */
import type { Cheerio, CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';

/** Text of an element without apparatus; a run of white space counts as one space. */
export function words(element: Cheerio<Element>): string {
  const copy = element.clone();
  copy.find('[data-apparatus]').remove();
  return copy.text().replace(/\s+/g, ' ').trim();
}

/** The source’s blocks on a page, in order. */
export function sourceBlocks($: CheerioAPI): string[] {
  return $('[data-source]')
    .not('[data-apparatus], [data-apparatus] *')
    .toArray()
    .map((element) => words($(element)));
}
