/** A search from the typed words to what is shown. */
import { candidatesFor } from './candidates.ts';
import type { Engine } from './engine.ts';
import { idOf, longestQuery, parseQuery } from './query.ts';
import type { Asked, Hit } from './rank.ts';
import { rank } from './rank.ts';
import type { Passage } from './search-data.ts';
import { corrected } from './spelling.ts';
import { termsOf } from './terms.ts';

/** What the reader has chosen; '' for all. */
export interface Filters {
  speaker: string;
  section: string;
}

export interface Outcome {
  /** The node that a typed ref names, with the text of the first passage in it. */
  goto: Hit[];
  hits: Hit[];
  headings: Hit[];
  /** How many terms were understood. */
  terms: number;
  /** Terms that are not printed, though other words stand for them. */
  other: Asked[];
  /** Typed words found nowhere. */
  leftOut: string[];
  /** The query without quotation marks, where a quoted phrase is found nowhere. */
  unquoted: string;
  /** The query as it was searched, where a misspelling was put right. */
  meant: string;
  /** Statements under a filter, of those with all words where there are any; null for a ref. */
  count: ((filters: Filters) => number) | null;
}

/** @returns what is found, understood and left out; where a word is found nowhere and a near one is known, for that */
export async function search(engine: Engine, typed: string, filters: Filters): Promise<Outcome> {
  const read = typed.slice(0, longestQuery);
  const node = engine.nodes.get(idOf(read));
  if (node) return { ...nothing, goto: goTo(engine, node) };
  const outcome = await searchWords(engine, read, filters);
  const meant = outcome.leftOut.length > 0 ? corrected(read, outcome.leftOut, engine) : read;
  return meant === read ? outcome : { ...(await searchWords(engine, meant, filters)), meant };
}

const nothing: Outcome = { goto: [], hits: [], headings: [], terms: 0, other: [], leftOut: [], unquoted: '', meant: '', count: null };

function goTo({ passages }: Engine, node: Pick<Passage, 'id' | 'ref' | 'path' | 'title'>): Hit[] {
  const first = passages.find(({ id }) => `${id}-`.startsWith(`${node.id}-`));
  const text = first?.text ?? '';
  const passage: Passage = {
    id: node.id,
    kind: 'heading',
    ref: node.ref,
    section: '',
    title: node.title,
    path: node.path,
    text,
    voices: [],
  };
  return [{ passage, parts: [{ start: 0, end: text.length }], ranges: [], score: 0, without: [] }];
}

async function searchWords(engine: Engine, read: string, filters: Filters): Promise<Outcome> {
  const { speaker, section } = filters;
  const terms = termsOf(parseQuery(read), engine.nameIndex);
  const all = await Promise.all(terms.map(async (term): Promise<Asked> => ({ term, candidates: await candidatesFor(term, engine) })));
  const asked = all.filter(({ term, candidates }) => term.isPhrase || candidates.length > 0);
  const without = all.filter((each) => !asked.includes(each));
  // Without words everything is counted, and listed where a filter is chosen.
  const isEmpty = !read.trim();
  const found = new Set(all.flatMap(({ candidates }) => candidates.map(({ passage }) => passage)));
  const passages = isEmpty ? engine.passages : [...found];
  const statements = (chosen: Filters): Hit[] => rank(passages, asked, { kind: 'statement', ...chosen });
  const isWhole = statements({ speaker: '', section: '' }).some((hit) => hit.without.length === 0);
  return {
    ...nothing,
    hits: isEmpty && !speaker && !section ? [] : statements(filters),
    headings: speaker || isEmpty ? [] : rank(passages, asked, { kind: 'heading', speaker: '', section }),
    terms: terms.length,
    // Explained only where the typed words themselves stand nowhere.
    other: asked.filter(({ term, candidates }) => term.names[0] && candidates[0] && candidates.every(({ by }) => by !== 'typed')),
    leftOut: without.map(({ term }) => term.typed),
    unquoted: asked.some(({ candidates }) => candidates.length === 0) ? terms.map(({ typed }) => typed).join(' ') : '',
    count: (chosen) => statements(chosen).filter((hit) => !isWhole || hit.without.length === 0).length,
  };
}
