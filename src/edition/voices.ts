/** Who says what: each speaker's spans, their shares of the words, and who replied to whom. Counted from the marks of speech. Pure. */
import type { Edition, Response, Speaker } from './edition.ts';
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

/** Something that is printed as a response. */
export interface Reply {
  /** The statement that prints it. */
  statement: Statement;
  /** Who replies. */
  speaker: Speaker;
  /** What it responds to, and who else speaks there. */
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

/** Who replied to whom, wherever the outline prints it. */
export function repliesOf(edition: Edition): Reply[] {
  return edition.responses.flatMap((response) => {
    const { statement, to } = response;
    const speaker = replierIn(response, edition);
    if (!speaker) return [];
    const others = speakersIn(to, edition).filter((each) => to !== statement || each !== speaker);
    return [{ statement, speaker, to, toSpeakers: others }];
  });
}

/** Who speaks where a response is printed; where that is a sentence of narration, who speaks first in what it leads in to. */
function replierIn({ statement, start }: Response, edition: Edition): Speaker | undefined {
  const span = statement.words.speech.find((each) => each.start <= start && start < each.end);
  if (span) return edition.speakers.find(({ id }) => id === span.speaker);
  const [first] = answersOf(statement, edition);
  return first && speakersIn(first, edition)[0];
}

/** What a statement replies to as a whole: by words of its own, or by those of the sentence that leads in to its item. */
export function answeredBy(statement: Statement, edition: Edition): Node | undefined {
  return edition.responses.find(
    (each) => each.to !== each.statement && [each.statement, ...answersOf(each.statement, edition)].includes(statement),
  )?.to;
}

/** The statements that a sentence of narration leads in to: those beside it and below it. */
function answersOf(statement: Statement, { nodes }: Edition): Statement[] {
  if (statement.words.speech.length > 0) return [];
  const item = [...nodes.values()].find(({ children }) => children.includes(statement));
  return item ? statementsIn(item).filter((each) => each !== statement) : [];
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
