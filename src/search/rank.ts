/** Brings the answers to the terms of a query together: each passage once, those that answer all terms first. Pure. */
import type { Answer } from './answer.ts';
import { answerOf } from './answer.ts';
import type { Candidate } from './candidates.ts';
import { matchForms, matchLiterally } from './match.ts';
import type { Passage, Range } from './search-data.ts';
import { narration } from './search-data.ts';
import type { Term } from './terms.ts';

/** A term with the passages that may answer it. */
export interface Asked {
  term: Term;
  candidates: Candidate[];
  /** Id of the speaker whom the term names and who is meant as the speaker of the other words; '' if it names none. */
  speaker: string;
}

/** Why a passage is a hit, though a typed word is not in it. */
export interface Reason {
  typed: string;
  /** What it prints instead; empty where it only refers to it. */
  printed: string[];
  isSame: boolean;
  /** Does the word stand in a title above it? */
  isTitle: boolean;
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
  reasons: Reason[];
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
/** Gains for terms that stand side by side as typed, and for the words of a speaker who was named. */
const gains = { beside: 0.25, own: 1, underTitle: 0.6 };

/**
 * @param asked with their candidates; without any, every passage is a hit
 * @param excluded words and phrases that are in no hit
 * @returns the hits of one kind, best first; a heading or a note must have all terms, a statement all phrases
 */
export function rank(passages: readonly Passage[], asked: readonly Asked[], excluded: readonly string[], choice: Choice): Hit[] {
  const hits = passages
    .filter(({ kind, section }) => kind === choice.kind && (!choice.section || section === choice.section))
    .filter(({ text }) => !excluded.some((words) => has(text, words)))
    .flatMap((passage) => hitIn(passage, asked, choice) ?? [])
    .sort((a, b) => b.score - a.score);
  const best = hits[0]?.score ?? 0;
  const whole = hits.filter(({ without }) => without.length === 0);
  return [...whole, ...hits.filter(({ without, score }) => without.length > 0 && score >= best * worthShowing)];
}

function has(text: string, words: string): boolean {
  return matchLiterally(words, text).length > 0 || matchForms(new Map([[words.toLowerCase(), 1]]), text).length > 0;
}

function hitIn(passage: Passage, asked: readonly Asked[], { kind, speaker }: Choice): Hit | null {
  const { text, voices } = passage;
  const spoken: Range[] = speaker ? voices.filter((voice) => voice.speaker === speaker) : [{ start: 0, end: text.length }];
  if (spoken.length === 0) return null;
  const isAlone = !speaker || voices.length < 2;
  const isNamed = (each: Asked): boolean => each.speaker !== '' && voices.some((voice) => voice.speaker === each.speaker);
  const isHeard = asked.some(isNamed);
  const answers = asked.map((each) => {
    const here = each.candidates.filter((candidate) => candidate.passage === passage && (candidate.speakers?.includes(speaker) ?? true));
    return answerOf(here, spoken, isAlone) ?? (isHeard ? answerInTitle(passage, each) : null);
  });
  const found = answers.filter((answer) => answer !== null);
  // A speaker's name alone is no answer to the other words.
  const isAnswered = asked.length === 0 || asked.some((each, i) => answers[i] && (each.speaker === '' || asked.length === 1));
  if (!isAnswered) return null;
  const missing = asked.filter((each, i) => !answers[i] && !isNamed(each));
  const absent = missing.filter(({ term, candidates }) => term.isPhrase || !isInTitleAbove(passage, candidates));
  if (absent.some(({ term }) => term.isPhrase || kind !== 'statement')) return null;
  const ranges = merged(found.flatMap((answer) => answer.ranges));
  return {
    passage,
    parts: spoken.filter(({ start, end }) => ranges.length === 0 || ranges.some((range) => start <= range.start && range.start < end)),
    ranges,
    score: scoreOf(passage, found) * (1 + gains.own * ownShare(passage, asked, answers)),
    without: absent.map(({ term }) => term.typed),
    reasons: reasonsOf(passage, asked, answers),
  };
}

/** @returns the share of the terms that stand in the own words of a speaker who was named, from 0 to 1 */
function ownShare({ voices }: Passage, asked: readonly Asked[], answers: readonly (Answer | null)[]): number {
  const named = asked.flatMap(({ speaker }) => speaker || []);
  const own = voices.filter(({ speaker }) => named.includes(speaker));
  const others = answers.filter((answer, i) => answer && asked[i]?.speaker === '');
  const said = others.filter(
    (answer) =>
      (answer?.by === 'title' && own.length > 0) ||
      answer?.ranges.some((range) => own.some(({ start, end }) => start <= range.start && range.end <= end)),
  );
  return others.length > 0 ? said.length / others.length : 0;
}

function reasonsOf({ text }: Passage, asked: readonly Asked[], answers: readonly (Answer | null)[]): Reason[] {
  return asked.flatMap(({ term: { typed, isSame } }, i): Reason[] => {
    const answer = answers[i];
    if (answer?.by !== 'name' && answer?.by !== 'implied' && answer?.by !== 'title') return [];
    return [
      {
        typed,
        isSame,
        isTitle: answer.by === 'title',
        printed: [...new Set(answer.ranges.map(({ start, end }) => text.slice(start, end)))],
      },
    ];
  });
}

/** Who is asked for by name, on a subject that is the title's, speaks of it under that title. */
function answerInTitle(passage: Passage, { term, candidates, speaker }: Asked): Answer | null {
  const above = speaker || term.isPhrase ? [] : candidates.filter((each) => isInTitleAbove(passage, [each]) && each.by === 'typed');
  const score = Math.max(0, ...above.map((each) => each.score));
  return passage.kind === 'statement' && score > 0 ? { score: score * gains.underTitle, ranges: [], by: 'title' } : null;
}

function scoreOf({ text, kind, voices }: Passage, found: readonly Answer[]): number {
  const sum = found.reduce((all, { score }) => all + score, 0);
  const beside = found.slice(1).filter(({ ranges }, i) => isBeside(found[i]?.ranges ?? [], ranges));
  const introduces = kind === 'statement' && text.length < introduction.length && voices.every(({ speaker }) => speaker === narration);
  return sum * (1 + beside.length * gains.beside) * (introduces ? introduction.weight : 1);
}

function isBeside(first: readonly Range[], next: readonly Range[]): boolean {
  return first.some(({ end }) => next.some(({ start }) => start >= end && start < end + 3));
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
