/** Asks the index for every term of a query, and discards what does not really contain the words. */
import type { FoundDate } from './dates.ts';
import { datesIn, saysDate } from './dates.ts';
import type { Engine } from './engine.ts';
import { likenesses } from './likeness.ts';
import type { Match } from './match.ts';
import { matchForms, matchLiterally } from './match.ts';
import type { NumberValue } from './numbers.ts';
import { isSameNumber, numbersIn } from './numbers.ts';
import type { Passage, Range, SearchName } from './search-data.ts';
import type { Term } from './terms.ts';

/** A passage that may answer a term. */
export interface Candidate {
  passage: Passage;
  /** For whom it answers, '' for everyone; undefined: for whoever speaks there. */
  speakers: readonly string[] | undefined;
  score: number;
  matches: Match[];
  /** The typed words themselves, some of the words of a name, other words for it, or an editor's word that it is meant. */
  by: 'typed' | 'part' | 'name' | 'implied';
}

/** How much an answer by other words counts beside the typed ones. */
const weights = { variant: 0.9, same: 0.8, related: 0.3, part: 0.5, besideTyped: 0.25 };
/** A number or date that Pagefind does not rank. */
const leastScore = 0.1;

/** @returns what everyone says to the term, the typed words first */
export async function candidatesFor(term: Term, engine: Engine): Promise<Candidate[]> {
  const { typed, isPhrase, number, date, words, names, isSame } = term;
  const said = isPhrase
    ? await byPhrase(typed, engine)
    : number || date
      ? await byValue(engine, ({ text }) => placesOf(text, number, date))
      : words.length > 1
        ? [...(await byPhrase(typed, engine)), ...(await byParts(words, engine))]
        : await byWord(typed, term.isPrefix, engine);
  const other = await Promise.all(names.flatMap((name) => name.forms.map((form) => byForm(form, isSame, engine))));
  // Where the outline prints the words themselves, words that are only related count little.
  const isPrinted = said.some(({ passage, by }) => passage.kind === 'statement' && by === 'typed');
  const weight = isPrinted && !isSame ? weights.besideTyped : 1;
  const all = [...said, ...other.flat().map((candidate) => ({ ...candidate, score: candidate.score * weight }))];
  // Statements that mean it without saying it come last.
  const least = Math.min(1, ...all.map(({ score }) => score));
  return [...all, ...names.flatMap((name) => byEditor(name, engine, least / 2))];
}

/** A word and its printed forms are each asked for; the index ranks them, and other forms rank below the word itself. */
async function byWord(typed: string, isPrefix: boolean, { ask, vocabulary }: Engine): Promise<Candidate[]> {
  const forms = vocabulary.formsOf(typed, isPrefix);
  const likenessOf = new Map(forms.map(({ word, likeness }) => [word, likeness]));
  const asked = [...new Set([typed, ...forms.map(({ word }) => word)])];
  const answers = await Promise.all(
    asked.map(async (word) => {
      const found = await ask(word);
      return found.map((each) => ({ ...each, score: each.score * (word === typed ? 1 : weights.variant) }));
    }),
  );
  return answers.flat().flatMap(({ passage, speakers, score }): Candidate[] => {
    const matches = matchForms(likenessOf, passage.text);
    return matches.length > 0 ? [{ passage, speakers, score, matches, by: 'typed' }] : [];
  });
}

async function byPhrase(phrase: string, { ask }: Engine): Promise<Candidate[]> {
  const found = await ask(phrase);
  return found.flatMap(({ passage, speakers, score }): Candidate[] => {
    const matches = matchLiterally(phrase, passage.text);
    return matches.length > 0 ? [{ passage, speakers, score: score / Math.sqrt(phrase.split(' ').length), matches, by: 'typed' }] : [];
  });
}

/** Some words of a name, where the outline does not print the whole. */
async function byParts(words: readonly string[], engine: Engine): Promise<Candidate[]> {
  const found = await Promise.all(words.map((word) => byWord(word, false, engine)));
  const weight = (weights.part / words.length) * (found.every((each) => each.length > 0) ? 2 : 1);
  const isSure = ({ likeness }: Match): boolean => likeness >= likenesses.form;
  return found.flat().flatMap((candidate): Candidate[] => {
    const matches = candidate.matches.filter(isSure);
    return matches.length > 0 ? [{ ...candidate, matches, score: candidate.score * weight, by: 'part' }] : [];
  });
}

/** Numbers and dates are found by their value, however they are printed. */
async function byValue({ ask, passages }: Engine, placesIn: (passage: Passage) => Range[]): Promise<Candidate[]> {
  const found = passages.map((passage) => ({ passage, places: placesIn(passage) })).filter(({ places }) => places.length > 0);
  return Promise.all(
    found.map(async ({ passage, places }): Promise<Candidate> => {
      const printed = new Set(places.map(({ start, end }) => passage.text.slice(start, end)));
      const answers = await Promise.all([...printed].map(ask));
      const score = Math.max(leastScore, ...answers.flat().flatMap((each) => (each.passage === passage ? each.score : [])));
      const matches = places.map(({ start, end }) => ({ start, end, likeness: likenesses.same }));
      return { passage, speakers: undefined, score, matches, by: 'typed' };
    }),
  );
}

function placesOf(text: string, number: NumberValue | null, date: FoundDate | null): Range[] {
  if (date) return datesIn(text).filter((each) => saysDate(each, date));
  return number ? numbersIn(text).filter((each) => isSameNumber(each, number)) : [];
}

async function byForm(form: SearchName['forms'][number], isSame: boolean, engine: Engine): Promise<Candidate[]> {
  const { text, in: only = undefined } = typeof form === 'string' ? { text: form } : form;
  const found = await byPhrase(text, engine);
  const weight = isSame ? weights.same : weights.related;
  return found
    .filter(({ passage }) => passage.kind !== 'note' && (only?.includes(passage.id) ?? true))
    .map((candidate) => ({ ...candidate, score: candidate.score * weight, by: 'name' }));
}

function byEditor({ implied }: SearchName, { passages }: Engine, score: number): Candidate[] {
  const meant = passages.filter(({ id, kind }) => kind === 'statement' && implied.includes(id));
  return meant.map((passage) => ({ passage, speakers: undefined, score, matches: [], by: 'implied' }));
}
