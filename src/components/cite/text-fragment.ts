/**
 * Makes the part of an address that points at words of a page, `:~:text=…`, so that it finds these words and
 * not the same words elsewhere. Pure. See https://wicg.github.io/scroll-to-text-fragment/: words are found
 * regardless of case, whole, and first in the order of the page; a line feed here is the edge of a block.
 */

/** Above this length a passage is named by its first and last words. */
const longest = 90;

/**
 * @param page all words of the page that can be found
 * @param from offset of the first character, and `to` after the last, of the words to point at
 * @returns the directive, encoded; '' where there are no words
 */
export function textFragment(page: string, from: number, to: number): string {
  const [start, end] = wholeWords(page, from, to);
  if (start >= end) return '';
  const passage = page.slice(start, end);
  const isLong = passage.length > longest || passage.includes('\n');
  let best = '';
  for (let context = 0; context <= 12; context++) {
    for (let ends = 3; ends <= (isLong ? 9 : 3); ends += 2) {
      const first = isLong ? leading(passage, ends) : passage;
      const last = isLong ? trailing(passage, ends) : '';
      const prefix = context ? trailing(page.slice(page.lastIndexOf('\n', start - 1) + 1, start), context) : '';
      const suffix = context ? leading(page.slice(end).split('\n', 1)[0] as string, context) : '';
      best = `:~:text=${[prefix && `${encode(prefix)}-`, encode(first), last && encode(last), suffix && `-${encode(suffix)}`].filter(Boolean).join(',')}`;
      const found = find(page, { prefix, first, last, suffix });
      if (found?.[0] === start && found[1] === end) return best;
    }
  }
  // The same words in the same surroundings: the anchor before the directive decides.
  return best;
}

/** Where a browser would find the words. */
function find(
  page: string,
  { prefix, first, last, suffix }: Record<'prefix' | 'first' | 'last' | 'suffix', string>,
): [number, number] | null {
  const text = page.toLowerCase();
  for (let at = next(text, first, 0); at >= 0; at = next(text, first, at + 1)) {
    if (prefix && !text.slice(0, at).trimEnd().endsWith(prefix.toLowerCase())) continue;
    let end = at + first.length;
    if (last) {
      const lastAt = next(text, last, end);
      if (lastAt < 0) return null;
      end = lastAt + last.length;
    }
    if (suffix && !text.slice(end).trimStart().startsWith(suffix.toLowerCase())) continue;
    return [at, end];
  }
  return null;
}

/** Next place of whole words. */
function next(text: string, words: string, from: number): number {
  const wanted = words.toLowerCase();
  for (let at = text.indexOf(wanted, from); at >= 0; at = text.indexOf(wanted, at + 1))
    if (!(isLetter(text[at - 1]) && isLetter(text[at])) && !(isLetter(text[at + wanted.length - 1]) && isLetter(text[at + wanted.length])))
      return at;
  return -1;
}

function wholeWords(page: string, from: number, to: number): [number, number] {
  let [start, end] = [from, to];
  while (start < end && /\s/.test(page[start] as string)) start++;
  while (end > start && /\s/.test(page[end - 1] as string)) end--;
  if (start === end) return [start, end];
  while (start > 0 && isLetter(page[start - 1]) && isLetter(page[start])) start--;
  while (end < page.length && isLetter(page[end - 1]) && isLetter(page[end])) end++;
  return [start, end];
}

function leading(text: string, count: number): string {
  return text.split('\n', 1)[0]?.trim().split(' ').slice(0, count).join(' ') ?? '';
}

function trailing(text: string, count: number): string {
  return text
    .slice(text.lastIndexOf('\n') + 1)
    .trim()
    .split(' ')
    .slice(-count)
    .join(' ');
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}

/** A hyphen, like a comma, would be read as part of the directive. */
function encode(words: string): string {
  return encodeURIComponent(words).replace(/[-!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}
