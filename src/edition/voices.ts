/** Who says what: each speaker's spans, their shares of the words, and who replied to whom. Counted from the marks of speech. Pure. */
import type { Edition, Speaker } from './edition.ts';
import type { Node, Section, Statement, Words } from './outline.ts';
import { statementsIn } from './outline.ts';

/** A stretch of a text that one voice fills; without a speaker it is narration. */
export interface Stretch {
  speaker: string | null;
  start: number;
  end: number;
}

/** A stretch of a statement that one speaker is reported as saying. */
export interface Span {
  statement: Statement;
  text: string;
}

/** Statements in which a voice is heard, and its words in them. */
export interface Share {
  statements: number;
  words: number;
}

/** Shares of a section; `narration` is what no speaker's span covers. */
export interface SectionShares {
  section: Section;
  speakers: { speaker: Speaker; share: Share }[];
  narration: Share;
}

/** A statement that is printed as a response. */
export interface Reply {
  statement: Statement;
  /** Who replies: the first who speaks in the statement. */
  speaker: Speaker;
  /** What it responds to, and who speaks there. */
  to: Node;
  toSpeakers: Speaker[];
}

/** Words cut where the voice changes; what has no letter or digit is nobody's. */
export function stretchesOf({ text, speech }: Words): Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  const narrate = (to: number): void => {
    if (/[\p{L}\p{N}]/u.test(text.slice(from, to))) stretches.push({ speaker: null, start: from, end: to });
  };
  for (const { speaker, start, end } of [...speech].sort((a, b) => a.start - b.start)) {
    narrate(start);
    stretches.push({ speaker, start, end });
    from = end;
  }
  narrate(text.length);
  return stretches;
}

/** Every span of a speaker in the order of the outline. */
export function spansOf({ statements }: Edition, speaker: string): Span[] {
  return statements.flatMap((statement) => textsBy(statement.words, speaker).map((text) => ({ statement, text })));
}

/** Speakers × sections, headings left out: they are nobody's words. */
export function sharesOf({ sections, speakers }: Edition): SectionShares[] {
  return sections.map((section) => {
    const statements = statementsIn(section);
    const shareOf = (voice: string | null): Share => {
      const counts = statements.map(({ words }) => countWords(textsBy(words, voice).join(' ')));
      return { statements: counts.filter((count) => count > 0).length, words: counts.reduce((sum, count) => sum + count, 0) };
    };
    return { section, speakers: speakers.map((speaker) => ({ speaker, share: shareOf(speaker.id) })), narration: shareOf(null) };
  });
}

/** Sum of several shares. */
export function sumOf(shares: readonly Share[]): Share {
  return {
    statements: shares.reduce((sum, each) => sum + each.statements, 0),
    words: shares.reduce((sum, each) => sum + each.words, 0),
  };
}

/** Who speaks in a node, in the order in which they begin. */
export function speakersIn(node: Node, { speakers }: Edition): Speaker[] {
  const ids = new Set(statementsIn(node).flatMap(({ words }) => words.speech.map(({ speaker }) => speaker)));
  return [...ids].flatMap((id) => speakers.find((speaker) => speaker.id === id) ?? []);
}

/** Who replied to whom, where the outline prints it. A lead-in is narration, and nobody's reply. */
export function repliesOf(edition: Edition): Reply[] {
  return edition.statements.flatMap((statement) => {
    const to = edition.responses.get(statement.id);
    // A statement opens with its reply: who speaks later in it speaks for himself.
    const [speaker] = speakersIn(statement, edition);
    return to && speaker ? [{ statement, speaker, to, toSpeakers: speakersIn(to, edition) }] : [];
  });
}

/** What one voice says in these words. @param voice a speaker's id, or null for narration */
function textsBy(words: Words, voice: string | null): string[] {
  return stretchesOf(words)
    .filter(({ speaker }) => speaker === voice)
    .map(({ start, end }) => words.text.slice(start, end));
}

function countWords(text: string): number {
  return text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}
