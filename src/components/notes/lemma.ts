/** The words a note's mark stands at, as the apparatus of a printed edition quotes them. Pure. */

/**
 * @param at offset of the mark, directly after the words it annotates
 * @param names ranges of names in the text; a name that ends at the mark is quoted whole
 * @returns the name, or the last words before the mark, as printed and without a closing stop
 */
export function lemma(text: string, at: number, names: readonly { start: number; end: number }[], reach = 3): string {
  const end = text.slice(0, at).replace(/[.,;:\s]+$/u, '').length;
  const name = names.filter((range) => range.end === end || range.end === at).sort((a, b) => a.start - b.start)[0];
  if (name) return text.slice(name.start, name.end);
  const sentence =
    text
      .slice(0, end)
      .split(/(?<=[.!?])\s+(?=\p{Lu})/u)
      .at(-1) ?? '';
  return unpaired(sentence.split(/\s+/u).slice(-reach).join(' '));
}

/** Without a bracket or quotation mark at the edge whose partner lies outside. */
function unpaired(words: string): string {
  const lone = (words.match(/"/g) ?? []).length % 2 === 1;
  if (lone && /^"|"$/.test(words)) return words.replace(/^"|"$/, '');
  if (words.endsWith(')') && !words.includes('(')) return words.slice(0, -1);
  return words.startsWith('(') && !words.includes(')') ? words.slice(1) : words;
}
