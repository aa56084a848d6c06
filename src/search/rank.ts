/** Brings the answers to the terms of a query together: each passage once, those that answer all terms first. Pure. */
import type { Answer, Candidate } from './candidates.ts';
import { answerOf } from './candidates.ts';
import type { Passage, Range } from './search-data.ts';
import { narration } from './search-data.ts';
import type { Term } from './terms.ts';

/** A term with the passages that may answer it. */
export interface Asked {
  term: Term;
  candidates: Candidate[];
}

export interface Hit {
  passage: Passage;
  /** The parts of the text that may be shown: all of it, or the chosen speaker's. */
  parts: Range[];
  /** Words to mark, in order, none within another. */
  ranges: Range[];
  score: number;
  /** Typed words that are not in it, though they are elsewhere. */
  without: string[];
}

/** What to list: '' for all speakers, all sections. */
export interface Choice {
  kind: Passage['kind'];
  speaker: string;
  section: string;
}

/** A passage with only some of the terms is shown if its score is this share of the best. */
const worthShowing = 0.4;
/** A statement of fewer characters that nobody speaks only introduces others, and counts little. */
const introduction = { length: 110, weight: 0.3 };
/** Gains for terms that stand side by side as typed, and for a term that stands in a title above. */
const gains = { beside: 0.25, above: 0.1 };

/**
 * @param asked with their candidates; without any, every passage is a hit
 * @returns the hits of one kind, best first; a heading must have all terms, a statement all phrases
 */
export function rank(passages: readonly Passage[], asked: readonly Asked[], choice: Choice): Hit[] {
  const hits = passages.flatMap((passage) => hitIn(passage, asked, choice) ?? []).sort((a, b) => b.score - a.score);
  const best = hits[0]?.score ?? 0;
  const whole = hits.filter(({ without }) => without.length === 0);
  return [...whole, ...hits.filter(({ without, score }) => without.length > 0 && score >= best * worthShowing)];
}

function hitIn(passage: Passage, asked: readonly Asked[], { kind, speaker, section }: Choice): Hit | null {
  if (passage.kind !== kind || (section && passage.section !== section)) return null;
  const { text, voices } = passage;
  const spoken: Range[] = speaker ? voices.filter((voice) => voice.speaker === speaker) : [{ start: 0, end: text.length }];
  if (spoken.length === 0) return null;
  const isAlone = !speaker || voices.length < 2;
  const answers = asked.map(({ candidates }) => {
    const here = candidates.filter((each) => each.passage === passage && (each.speakers?.includes(speaker) ?? true));
    return answerOf(here, spoken, isAlone);
  });
  const found = answers.filter((answer) => answer !== null);
  if (asked.length > 0 && found.length === 0) return null;
  const missing = asked.filter((_, i) => !answers[i]);
  const absent = missing.filter(({ term, candidates }) => term.isPhrase || !isInTitleAbove(passage, candidates));
  if (absent.some(({ term }) => term.isPhrase || kind === 'heading')) return null;
  const ranges = merged(found.flatMap((answer) => answer.ranges));
  return {
    passage,
    parts: spoken.filter(({ start, end }) => ranges.length === 0 || ranges.some((range) => start <= range.start && range.start < end)),
    ranges,
    score: scoreOf(passage, found, missing.length - absent.length),
    without: absent.map(({ term }) => term.typed),
  };
}

function scoreOf({ text, kind, voices }: Passage, found: readonly Answer[], above: number): number {
  const sum = found.reduce((all, { score }) => all + score, 0);
  const beside = found
    .slice(1)
    .filter(({ ranges }, i) => found[i]?.ranges.some(({ end }) => ranges.some(({ start }) => start >= end && start < end + 3)));
  const introduces = kind === 'statement' && text.length < introduction.length && voices.every(({ speaker }) => speaker === narration);
  return sum * (1 + beside.length * gains.beside + above * gains.above) * (introduces ? introduction.weight : 1);
}

function isInTitleAbove({ id }: Passage, candidates: readonly Candidate[]): boolean {
  return candidates.some(({ passage }) => passage.kind === 'heading' && `${id}-`.startsWith(`${passage.id}-`));
}

/** Ranges in order, those that overlap made one. */
function merged(ranges: readonly Range[]): Range[] {
  const kept: Range[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = kept.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else kept.push({ start, end });
  }
  return kept;
}
