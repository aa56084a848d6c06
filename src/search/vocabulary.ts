/** The words that the outline prints, and which of them a typed word may mean. Pure. */
import { fold, wordsOf } from './fold.ts';
import type { AreIrregular } from './likeness.ts';
import { likeness, likenesses, wholeAndParts } from './likeness.ts';
import type { Passage } from './search-data.ts';

/** A printed word, and how well it matches a typed one. */
export interface PrintedForm {
  word: string;
  likeness: number;
}

/** Printed words that only begin with a typed one are as many at most. */
const mostBeginnings = 20;
/** A shorter word is the beginning of others by chance. */
const shortestBeginning = 5;

export class Vocabulary {
  /** Every printed word once, in lower case, those of notes too. */
  readonly #words: readonly string[];
  readonly #printed: readonly string[];
  #common: ReadonlySet<string> = new Set();
  readonly #byFirstLetter: Map<string, string[]>;
  readonly #irregular: ReadonlyMap<string, unknown>;
  readonly #areIrregular: AreIrregular;
  readonly #known = new Map<string, PrintedForm[]>();

  /**
   * @param irregular groups of forms of one word
   */
  constructor(passages: readonly Passage[], irregular: readonly (readonly string[])[]) {
    this.#words = wordsIn(passages);
    this.#printed = wordsIn(passages.filter(({ kind }) => kind !== 'note'));
    this.#byFirstLetter = new Map();
    for (const word of this.#words)
      for (const letter of new Set(wholeAndParts(word).map((part) => part.charAt(0)))) {
        const words = this.#byFirstLetter.get(letter) ?? [];
        words.push(word);
        this.#byFirstLetter.set(letter, words);
      }
    const groups = new Map<string, Set<number>>();
    this.#irregular = groups;
    for (const [number, forms] of irregular.entries())
      for (const form of forms) groups.set(form, (groups.get(form) ?? new Set()).add(number));
    this.#areIrregular = (one, other) => [...(groups.get(one) ?? [])].some((group) => groups.get(other)?.has(group));
  }

  /**
   * @param isPrefix was the word typed as the beginning of others?
   * @returns the printed words that match it, best first
   */
  formsOf(typed: string, isPrefix: boolean): PrintedForm[] {
    if (isPrefix) return this.#beginningWith(fold(typed));
    const known = this.#known.get(typed) ?? this.#find(typed);
    this.#known.set(typed, known);
    const sure = known.filter((form) => form.likeness > likenesses.prefix);
    const isBeginning = sure.length === 0 && typed.length >= shortestBeginning && !this.isCommon(typed);
    return isBeginning ? known.slice(0, mostBeginnings) : sure;
  }

  /** Are the words of English known of which none is misspelt? They are needed only for words that the outline does not print. */
  learnCommonWords(words: readonly string[]): void {
    this.#common = new Set(words);
  }

  /** Is it a common word of English that the outline does not print? Then it is neither misspelt nor the beginning of another word. */
  isCommon(typed: string): boolean {
    return this.#common.has(fold(typed));
  }

  /** @returns the parts of every word that the outline prints, for a misspelling to be compared with */
  parts(): string[] {
    return [...new Set(this.#printed.flatMap(wholeAndParts))];
  }

  /** Is this word, as it is, printed? */
  prints(word: string): boolean {
    return this.#words.includes(fold(word));
  }

  #beginningWith(start: string): PrintedForm[] {
    const words = this.#words.filter((word) => wholeAndParts(word).some((part) => part.startsWith(start)));
    return words.map((word) => ({ word, likeness: likenesses.same }));
  }

  #find(typed: string): PrintedForm[] {
    const [first] = fold(typed);
    // But for irregular forms, two words of one stem have one first letter: the rest need not be compared.
    const near = this.#irregular.has(fold(typed)) ? this.#words : (this.#byFirstLetter.get(first ?? '') ?? []);
    const forms = near
      .map((word) => ({ word, likeness: likeness(typed, word, this.#areIrregular) }))
      .filter((form) => form.likeness > likenesses.none)
      .sort((a, b) => b.likeness - a.likeness);
    return forms;
  }
}

function wordsIn(passages: readonly Passage[]): string[] {
  const all = passages.flatMap(({ text }) => wordsOf(text).map(({ start, end }) => text.slice(start, end).toLowerCase()));
  return [...new Set(all)];
}
