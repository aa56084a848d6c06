/** Text in drawings: SVG breaks no lines, so widths are estimated and lines are broken here. Pure. */

/** Widths of letters in parts of the font size, on the broad side of common serif and sans faces. */
const narrow = /[ijlt.,:;'’!|()[\] ]/;
const broad = /[A-Z0-9mwMW—@%&]/;

/** Estimated width of a text, in the unit of `size`. */
export function widthOf(text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += narrow.test(letter) ? 0.34 : broad.test(letter) ? 0.72 : 0.56;
  return width * size;
}

/** Lines that fit into `width`; a word that is wider than a line has one to itself. @param measure gives the width of a text */
export function wrap(text: string, width: number, size: number, measure = widthOf): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && measure(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
