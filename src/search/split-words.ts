/** Words that are typed apart and printed as one: "pipe line". Pure. */
import type { Query, Token } from './query.ts';
import type { Vocabulary } from './vocabulary.ts';

/** @returns the tokens of a query, two made one where the outline prints them so and does not print both alone */
export function joinWords({ tokens }: Pick<Query, 'tokens'>, vocabulary: Vocabulary): Token[] {
  const joined: Token[] = [];
  const isPrinted = (word: string): boolean => vocabulary.formsOf(word, false).length > 0;
  for (const token of tokens) {
    const last = joined.at(-1);
    const words = [last, token].every((each) => each && !each.number && !each.date && !each.isPrefix && /^\p{L}{2,}$/u.test(each.text));
    const one = `${last?.text ?? ''}${token.text}`;
    if (last && words && vocabulary.prints(one) && !(isPrinted(last.text) && isPrinted(token.text)))
      joined.splice(-1, 1, { ...token, start: last.start, text: one });
    else joined.push(token);
  }
  return joined;
}
