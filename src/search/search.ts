/** A search from the typed words to what is shown. */
import type { Doc } from './data.ts';
import { narration } from './data.ts';
import type { Engine, Filters } from './engine.ts';
import { gather, speakerOf } from './gather.ts';
import { idsOf, longest, parseQuery } from './query.ts';
import type { Hit } from './rank.ts';
import { distinct, isPhrase, rank } from './rank.ts';
import type { NameIndex, Unit } from './units.ts';
import { indexNames, unitsOf } from './units.ts';

export interface Explanation {
  typed: string;
  relation: 'alias' | 'related';
  /** What the outline prints; empty where it only means it. */
  printed: string[];
  /** Path that explains it, from the root of the site. */
  path: string;
}

export interface Outcome {
  /** The node that a typed ref names. */
  goto: { id: string; ref: string; section: number; doc: Doc | undefined } | undefined;
  hits: Hit[];
  headings: Hit[];
  explanations: Explanation[];
  /** Typed words found nowhere. */
  leftOut: string[];
  /** Quoted phrases found nowhere. */
  unquoted: string | undefined;
  /** The query as it was searched, where a misspelling was put right. */
  meant: string | undefined;
  /** Is the end of the query left unread? */
  cut: boolean;
  /** Statements per speaker and per section, each with the other filter applied; null in a large outline. */
  counts: { speakers: Map<string, number>; sections: Map<number, number>; all: number } | null;
}

const indices = new WeakMap<Engine, NameIndex>();

/** @param correct gives the query in a better spelling, or the same */
export async function search(engine: Engine, typed: string, filters: Filters, correct?: (leftOut: readonly string[], typed: string) => Promise<string>): Promise<Outcome> {
  const index = indices.get(engine) ?? indexNames(engine.knowledge);
  indices.set(engine, index);
  const goto = nodeOf(engine, typed);
  const query = parseQuery(typed);
  const units = goto ? [] : unitsOf(query, index);
  if (units.length === 0) return { ...empty(typed), goto, ...(goto || query.loose || query.phrases.length > 0 || (!filters.speaker && !filters.section) ? {} : await everything(engine, filters)) };

  const [statements, spans, headings] = await Promise.all([
    gather(engine, units, 'statement', filters),
    gather(engine, units, 'span', filters),
    gather(engine, units, 'heading', filters),
  ]);
  const leftOut = units.filter((unit, i) => !isPhrase(unit) && statements[i]?.length === 0 && headings[i]?.length === 0).map((unit) => unit.typed);
  if (leftOut.length > 0 && correct) {
    const meant = await correct(leftOut, typed.slice(0, longest));
    if (meant !== typed.slice(0, longest)) return { ...(await search(engine, meant, filters)), meant };
  }
  const inSection = ({ section }: Doc): boolean => !filters.section || engine.knowledge.sections[section]?.id === filters.section;
  const hitsOf = (speaker: string | undefined, everywhere = false): Hit[] => {
    const answers = (speaker ? spans : statements).map((list) => list.filter(({ place }) => (everywhere || inSection(place.doc)) && (!speaker || speakerOf(place, engine) === speaker)));
    return rank(units, answers, headings);
  };
  const hits = hitsOf(filters.speaker);
  const asked = units.filter((unit) => !leftOut.includes(unit.typed));
  const titles = filters.speaker ? [] : rank(asked, headings.filter((_, i) => asked.includes(units[i] as Unit)).map((list) => list.filter(({ place }) => inSection(place.doc))), []);
  return {
    ...empty(typed),
    hits,
    headings: titles.filter(({ without }) => without.length === 0),
    explanations: units.flatMap((unit, i) => explain(unit, statements[i] ?? [])),
    leftOut,
    unquoted: units.some((unit, i) => isPhrase(unit) && statements[i]?.length === 0) ? [...query.phrases, query.loose].join(' ').trim() : undefined,
    counts: engine.docs && {
      speakers: new Map([...engine.knowledge.speakers.map(({ id }) => id), narration].map((id) => [id, hitsOf(id).length])),
      sections: tally(hitsOf(filters.speaker, true)),
      all: hitsOf(undefined).length,
    },
  };
}

function empty(typed: string): Outcome {
  return { goto: undefined, hits: [], headings: [], explanations: [], leftOut: [], unquoted: undefined, meant: undefined, cut: typed.length > longest, counts: null };
}

/** All that the filters let through, in the order of the outline. */
async function everything(engine: Engine, { speaker, section }: Filters): Promise<Partial<Outcome>> {
  const spans = await engine.list('span', { speaker, section });
  const of = (who: string | undefined, where: string | undefined): Hit[] => {
    const docs = new Map<Doc, Hit>();
    for (const { place } of spans) {
      if ((who && speakerOf(place, engine) !== who) || (where && engine.knowledge.sections[place.doc.section]?.id !== where)) continue;
      const hit = docs.get(place.doc) ?? { doc: place.doc, parts: [], ranges: [], score: 0, without: [] };
      hit.parts = who ? distinct([...hit.parts, place]) : [{ start: 0, end: place.doc.text.length }];
      docs.set(place.doc, hit);
    }
    return [...docs.values()];
  };
  const counts = { speakers: new Map([...engine.knowledge.speakers.map(({ id }) => id), narration].map((id) => [id, of(id, section).length])), sections: tally(of(speaker, undefined)), all: of(undefined, section).length };
  return { hits: of(speaker, section), counts: engine.docs && counts };
}

function tally(hits: readonly Hit[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { doc } of hits) counts.set(doc.section, (counts.get(doc.section) ?? 0) + 1);
  return counts;
}

function nodeOf({ knowledge, docs }: Engine, typed: string): Outcome['goto'] {
  const node = idsOf(typed).map((id) => knowledge.nodes.find(([each]) => each === id)).find(Boolean);
  if (!node) return undefined;
  const [id, ref, section] = node;
  return { id, ref, section, doc: docs?.find((doc) => doc.speech && (doc.id === id || doc.id.startsWith(`${id}-`))) };
}

/** Needed only where the typed words themselves stand in no statement. */
function explain({ typed, relation, paths }: Unit, answers: readonly { own: boolean; printed: string[] }[]): Explanation[] {
  if (!relation || relation === 'number' || answers.length === 0 || answers.some(({ own }) => own)) return [];
  return [{ typed, relation, printed: [...new Set(answers.flatMap(({ printed }) => printed))], path: paths[0] as string }];
}
