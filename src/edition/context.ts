/** A printed form with a few words round it, as a concordance shows it. Pure. */
export interface Context {
  before: string;
  words: string;
  after: string;
}

/**
 * @param start offset of the form in `text`, as `end` (exclusive)
 * @param reach number of words to either side; an ellipsis stands where more are left out
 */
export function inContext(text: string, { start, end }: { start: number; end: number }, reach = 5): Context {
  const before = text.slice(0, start).split(/(?<=\s)/u);
  const after = text.slice(end).split(/(?=\s)/u);
  // What is joined to the form without a space (a bracket, a comma) belongs to it and is no word of its own.
  const joined = after[0] !== undefined && !/^\s/u.test(after[0]) ? 1 : 0;
  return {
    before: (before.length > reach ? '… ' : '') + before.slice(-reach).join(''),
    words: text.slice(start, end),
    after: after.slice(0, reach + joined).join('') + (after.length > reach + joined ? ' …' : ''),
  };
}
