/** Who says how much where, and each speaker's spans in order: counted from the marks of speech. Pure. */
import type { Section, Statement } from './outline.ts';
import type { Edition } from './edition.ts';

/** A stretch of a statement that one speaker is reported as saying. */
export interface Span {
  statement: Statement;
  section: Section;
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
  /** In the order of the speakers. */
  speakers: Share[];
  narration: Share;
}

/** Every span of a speaker in the order of the outline. */
export function spansOf(edition: Edition, speaker: string): Span[] {
  return edition.statements.flatMap((statement) =>
    statement.speech
      .filter((speech) => speech.speaker === speaker)
      .map(({ start, end }) => ({ statement, section: edition.nodes.get(statement.id)!.section, text: statement.text.slice(start, end) })),
  );
}

/** Speakers × sections, headings left out: they are nobody's words. */
export function sharesOf(edition: Edition): SectionShares[] {
  return edition.sections.map((section) => {
    const statements = edition.statements.filter((each) => each.section === section.id);
    return {
      section,
      speakers: edition.speakers.map(({ id }) =>
        total(
          statements.map(({ text, speech }) =>
            countWords(speech.filter(({ speaker }) => speaker === id).map(({ start, end }) => text.slice(start, end))),
          ),
        ),
      ),
      narration: total(statements.map(({ text, speech }) => countWords(between(text, speech)))),
    };
  });
}

/** Sum of several shares. */
export function sumOf(shares: readonly Share[]): Share {
  return { statements: shares.reduce((sum, each) => sum + each.statements, 0), words: shares.reduce((sum, each) => sum + each.words, 0) };
}

function total(words: readonly number[]): Share {
  return { statements: words.filter((count) => count > 0).length, words: words.reduce((sum, count) => sum + count, 0) };
}

function countWords(texts: readonly string[]): number {
  return texts.join(' ').match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}

function between(text: string, speech: Statement['speech']): string[] {
  const edges = [...speech].sort((a, b) => a.start - b.start);
  return [...edges, { start: text.length, end: text.length }].map(({ start }, i) => text.slice(i === 0 ? 0 : edges[i - 1]!.end, start));
}
