/** Asks the index for every term of a query, and discards what does not really contain the words. */
import type { Engine } from './engine.ts';
import { likenesses } from './likeness.ts';
import type { Match } from './match.ts';
import { matchForms, matchLiterally } from './match.ts';
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
  /** The typed words themselves, other words for the same or something related, or an editor's word that it is meant. */
  by: 'typed' | 'name' | 'implied';
}

/** What a term finds in a passage for one speaker. */
export interface Answer {
  score: number;
  /** Words to mark. */
  ranges: Range[];
}

/** How much an answer by other words counts beside the typed ones. */
const weights = { same: 0.9, related: 0.6 };
/** A shorter word is likely to be the beginning of others by chance. */
const shortWord = 5;

/** @returns what everyone says to the term, the typed words first */
export async function candidatesFor(term: Term, engine: Engine): Promise<Candidate[]> {
  const asked = await Promise.all([
    term.number ? byNumber(term, engine) : byWords(term, engine),
    ...term.names.flatMap((name) => name.forms.map((form) => byForm(form, term.isSame, engine))),
  ]);
  const all = asked.flat();
  const said = withoutChance(
    term,
    all.filter(({ matches }) => matches.length > 0),
  );
  // Statements that mean it without saying it come last.
  const least = Math.min(1, ...all.map(({ score }) => score));
  return [...said, ...term.names.flatMap((name) => byEditor(name, engine, least / 2))];
}

async function byWords({ typed, isPhrase }: Term, { ask }: Engine): Promise<Candidate[]> {
  const found = await ask(typed);
  return found.map(({ passage, speakers, score }) => ({
    passage,
    speakers,
    score: score / Math.sqrt(typed.split(' ').length),
    matches: isPhrase ? matchLiterally(typed, passage.text) : matchForms(typed, passage.text),
    by: 'typed',
  }));
}

/** A number is found by its value, however it is printed. */
async function byNumber({ number }: Term, { ask, passages }: Engine): Promise<Candidate[]> {
  const found = passages.flatMap((passage) => {
    const same = numbersIn(passage.text).filter((each) => number && isSameNumber(each, number));
    return same.map(({ start, end }) => ({ passage, start, end, printed: passage.text.slice(start, end) }));
  });
  const all = await Promise.all(
    [...Map.groupBy(found, ({ passage }) => passage)].map(async ([passage, places]): Promise<Candidate> => {
      const answers = await Promise.all([...new Set(places.map(({ printed }) => printed))].map(ask));
      const score = Math.max(0.1, ...answers.flat().flatMap((each) => (each.passage === passage ? each.score : [])));
      const matches = places.map(({ start, end }) => ({ start, end, likeness: likenesses.same }));
      return { passage, speakers: undefined, score, matches, by: 'typed' };
    }),
  );
  return all;
}

async function byForm(form: SearchName['forms'][number], isSame: boolean, { ask }: Engine): Promise<Candidate[]> {
  const { text, in: only = undefined } = typeof form === 'string' ? { text: form } : form;
  const found = await ask(text);
  return found
    .filter(({ passage }) => only?.includes(passage.id) ?? true)
    .map(({ passage, speakers, score }) => ({
      passage,
      speakers,
      score: (score / Math.sqrt(text.split(' ').length)) * (isSame ? weights.same : weights.related),
      matches: matchLiterally(text, passage.text),
      by: 'name',
    }));
}

function byEditor({ implied }: SearchName, { passages }: Engine, score: number): Candidate[] {
  const meant = passages.filter(({ id, kind }) => kind === 'statement' && implied.includes(id));
  return meant.map((passage) => ({ passage, speakers: undefined, score, matches: [], by: 'implied' }));
}

/** Beside a short word itself, words that only begin like it are chance. */
function withoutChance({ typed }: Term, all: readonly Candidate[]): Candidate[] {
  const isSure = ({ likeness }: Match): boolean => likeness > likenesses.prefix;
  if (typed.length >= shortWord || !all.some(({ matches }) => matches.some(isSure))) return [...all];
  return all.map((each) => ({ ...each, matches: each.matches.filter(isSure) })).filter(({ matches }) => matches.length > 0);
}

/**
 * What candidates of one term for one passage say to it.
 * @param candidates the typed words first
 * @param spoken where the chosen speaker speaks
 * @param isAlone true if nobody else speaks there
 */
export function answerOf(candidates: readonly Candidate[], spoken: readonly Range[], isAlone: boolean): Answer | null {
  const answers = candidates.flatMap(({ score, matches, by }) => {
    const own = matches.filter(({ start, end }) => spoken.some((part) => part.start <= start && end <= part.end));
    // An implied match counts for a speaker only if that speaker speaks the whole statement.
    if (own.length === 0) return matches.length === 0 && spoken.length > 0 && isAlone ? [{ score, ranges: [], by }] : [];
    const best = Math.max(...own.map(({ likeness }) => likeness));
    // Beside the word itself, longer words that only begin like it are chance.
    const ranges = own.filter(({ likeness }) => likeness > likenesses.prefix || likeness === best);
    return [{ score: score * best * Math.min(1.3, 0.9 + ranges.length / 10), ranges, by }];
  });
  // Where the typed words stand themselves, nothing else is marked.
  const typed = answers.filter(({ by }) => by === 'typed');
  const said = typed.length > 0 ? typed.slice(0, 1) : answers;
  if (said.length === 0) return null;
  return { score: Math.max(...said.map(({ score }) => score)), ranges: said.flatMap(({ ranges }) => ranges) };
}
