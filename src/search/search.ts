/** A search from the typed words to what is shown. */
import { candidatesFor } from './candidates.ts';
import type { Engine } from './engine.ts';
import { likenesses } from './likeness.ts';
import type { Query } from './query.ts';
import { parseQuery } from './query.ts';
import type { Asked, Hit } from './rank.ts';
import { rank } from './rank.ts';
import type { RefAnswer } from './ref-answers.ts';
import { refAnswers } from './ref-answers.ts';
import type { Passage, SearchSpeaker } from './search-data.ts';
import type { Guess } from './spelling.ts';
import { guessFor } from './spelling.ts';
import { joinWords } from './split-words.ts';
import type { Term } from './terms.ts';
import { termsOf } from './terms.ts';

/** What the reader has chosen; '' for all. */
export interface Filters {
  speaker: string;
  section: string;
}

export interface Outcome {
  /** The nodes that typed refs name, each with the text of the first passage in it. */
  goto: Hit[];
  /** Refs that name no node, with what there is. */
  wrongRefs: RefAnswer[];
  /** Was nothing but a ref typed? Then Enter opens it. */
  isOnlyRef: boolean;
  hits: Hit[];
  headings: Hit[];
  /** Our notes that have all words. */
  notes: Hit[];
  /** How many terms were understood. */
  terms: number;
  /** Terms that are not printed, though other words stand for them. */
  other: Asked[];
  /** Typed words found nowhere. */
  leftOut: string[];
  /** The query without quotation marks, where a quoted phrase is found nowhere. */
  unquoted: string;
  /** The query as it was searched, where nothing answers what was typed, and each word for which another was taken. */
  taken: Guess[];
  /** Queries to offer: with a misspelling put right, or with only the words that are printed. */
  offers: { query: string; words: string }[];
  /** A speaker named in the query, the query for their own words, and how many statements that lists. */
  own: { speaker: SearchSpeaker; query: string; count: number } | null;
  operators: string[];
  /** How many statements choosing a filter would list. */
  count: (filters: Filters) => number;
  /** Filters that were typed into the query. */
  typedFilters: Filters;
}

/** @returns what is found, understood and left out */
export async function search(engine: Engine, typed: string, chosen: Filters): Promise<Outcome> {
  const query = parseQuery(typed, (id) => engine.nodes.has(id));
  const refs = refAnswers(query.refs, engine);
  const typedFilters = { speaker: speakerFor(query.speaker, engine), section: sectionFor(query.section, engine) };
  const filters = { speaker: typedFilters.speaker || chosen.speaker, section: typedFilters.section || chosen.section };
  const terms = termsOf({ ...query, tokens: joinWords(query, engine.vocabulary) }, engine.nameIndex);
  const isEmpty = terms.length === 0;
  const isPrinted = (word: string): boolean => engine.vocabulary.formsOf(word, false).some(({ likeness }) => likeness > likenesses.prefix);
  if (terms.some(({ words }) => !words.every(isPrinted))) await engine.commonWords();
  const all = await askAll(terms, engine);
  const words = typed.trim() && isEmpty ? [] : all;
  const answer = answerOf(engine, words, query, filters, isEmpty && typed.trim() !== '' && !query.speaker && !query.section);
  const outcome: Outcome = {
    ...answer,
    goto: refs.flatMap(({ hit }) => hit ?? []),
    wrongRefs: refs.filter(({ hit, ref }) => !hit && ref.isSure),
    isOnlyRef: isEmpty && refs.some(({ hit }) => hit) && query.phrases.length === 0,
    taken: [],
    offers: [],
    own: ownWords(engine, all, query, filters),
    operators: query.operators,
    typedFilters,
  };
  return withGuesses(engine, outcome, all, query, filters);
}

/** Asks for every term; a speaker who is named beside other words is meant as their speaker. */
async function askAll(terms: readonly Term[], engine: Engine): Promise<Asked[]> {
  return Promise.all(
    terms.map(async (term): Promise<Asked> => {
      const speaker = engine.speakers.find(({ id }) => term.isSame && term.names.some(({ path }) => path === `register/#${id}`));
      return { term, candidates: await candidatesFor(term, engine), speaker: terms.length > 1 ? (speaker?.id ?? '') : '' };
    }),
  );
}

type Answers = Pick<Outcome, 'hits' | 'headings' | 'notes' | 'terms' | 'other' | 'leftOut' | 'unquoted' | 'count'>;

/** @param isNothing lists nothing: what was typed has no words */
function answerOf(engine: Engine, all: readonly Asked[], { excluded }: Query, filters: Filters, isNothing: boolean): Answers {
  const isPrinted = ({ candidates }: Asked): boolean => candidates.some(({ passage }) => passage.kind !== 'note');
  const asked = all.filter((each) => each.term.isPhrase || isPrinted(each));
  const without = all.filter((each) => !asked.includes(each));
  // Without words everything is counted, and listed where a filter is chosen.
  const isEmpty = all.length === 0;
  const found = new Set(all.flatMap(({ candidates }) => candidates.map(({ passage }) => passage)));
  const passages: readonly Passage[] = isNothing ? [] : isEmpty ? engine.passages : [...found];
  const list = (kind: Passage['kind'], by: Filters, from = asked): Hit[] => rank(passages, from, excluded, { kind, ...by });
  const statements = (by: Filters): Hit[] => (asked.length === 0 && !isEmpty ? [] : list('statement', by));
  const isListed = !isEmpty || filters.speaker !== '' || filters.section !== '';
  const beside = isEmpty || filters.speaker !== '' ? null : { speaker: '', section: filters.section };
  return {
    hits: isListed ? statements(filters) : [],
    headings: beside && asked.length > 0 && without.length === 0 ? list('heading', beside) : [],
    notes: beside ? list('note', beside, [...all]) : [],
    terms: all.length,
    // Explained only where the typed words themselves stand nowhere.
    other: asked.filter(
      ({ term, candidates }) =>
        term.names[0] && candidates[0] && candidates.every(({ by, passage }) => by !== 'typed' || passage.kind === 'note'),
    ),
    leftOut: without.map(({ term }) => term.typed),
    unquoted: asked.some((each) => each.term.isPhrase && !isPrinted(each)) ? all.map(({ term }) => term.typed).join(' ') : '',
    count: (by) => statements(by).length,
  };
}

function ownWords(engine: Engine, all: readonly Asked[], query: Query, filters: Filters): Outcome['own'] {
  const named = all.filter(({ speaker }) => speaker !== '');
  const [only] = named;
  const speaker = engine.speakers.find(({ id }) => id === only?.speaker);
  const others = all.filter((each) => each !== only);
  if (!only || !speaker || named.length > 1 || others.length === 0 || filters.speaker) return null;
  const own = { ...filters, speaker: speaker.id };
  const count = answerOf(engine, others, query, own, false).hits.filter(({ without }) => without.length === 0).length;
  return count > 0 ? { speaker, count, query: others.map(({ term }) => (term.isPhrase ? `"${term.typed}"` : term.typed)).join(' ') } : null;
}

/** Where so large a part of a query is found nowhere, what the rest finds is offered, not listed. */
const mostUnknown = 0.5;

/** Guesses at words that are found nowhere: run at once only where nothing else answers, else offered. */
async function withGuesses(engine: Engine, outcome: Outcome, all: readonly Asked[], query: Query, filters: Filters): Promise<Outcome> {
  const inNotes = (typed: string): boolean => all.some(({ term, candidates }) => term.typed === typed && candidates.length > 0);
  const unknown = outcome.leftOut.filter((typed) => !inNotes(typed));
  if (outcome.leftOut.length === 0) return outcome;
  const guesses = unknown.flatMap((typed) => guessFor(typed, engine) ?? []);
  const corrected = (taken: readonly Guess[]): string => taken.reduce((text, { typed, meant }) => text.replace(typed, meant), whole(query));
  const [known, left] = [all.length - unknown.length, unknown.length];
  const sure = guesses.filter(({ slips }) => slips === 1);
  if (known === 0 && outcome.goto.length === 0 && sure.length > 0 && sure.length === left) {
    const again = await search(engine, corrected(sure), filters);
    if (again.hits.length + again.headings.length > 0 && again.taken.length === 0) return { ...again, taken: sure };
  }
  // A misspelling is known well enough.
  const isMostUnknown = (outcome.leftOut.length - sure.length) / all.length >= mostUnknown;
  const offers = guesses.length > 0 ? [{ query: corrected(guesses), words: guesses.map(({ meant }) => meant).join(' ') }] : [];
  if (!isMostUnknown || outcome.hits.length + outcome.headings.length === 0) return { ...outcome, offers };
  const printed = all
    .filter(({ term }) => !outcome.leftOut.includes(term.typed))
    .map(({ term }) => (term.isPhrase ? `"${term.typed}"` : term.typed));
  return { ...outcome, hits: [], headings: [], offers: [...offers, { query: printed.join(' '), words: printed.join(' ') }] };
}

function whole({ text, phrases }: Query): string {
  return [...phrases.map((phrase) => `"${phrase}"`), text.replace(/\s+/g, ' ').trim()].filter(Boolean).join(' ');
}

function speakerFor(typed: string, { speakers }: Engine): string {
  return speakers.find(({ id, label }) => typed && [id, label.toLowerCase()].includes(typed))?.id ?? '';
}

function sectionFor(typed: string, { nodes }: Engine): string {
  const id = /^\d+$/.test(typed) ? `s${typed}` : typed;
  return [...nodes.values()].find((node) => node.id === id || node.path === `agenda/${id}/`)?.id ?? '';
}
