/** Holds the lists of `exchange.json` against the text: no printed formula of a reply or of an act is passed over in silence. */
import type { Fault } from './content-error.ts';
import type { Statement } from './outline.ts';
import { statementsIn } from './outline.ts';
import type { Content } from './read.ts';

type Formula = Content['exchange']['formulas'][number];

/** Where a formula is printed. */
interface Occurrence {
  statement: Statement;
  /** Who is reported as speaking there; null in narration. */
  speaker: string | null;
  start: number;
  end: number;
}

/** Printed words that account for a formula. */
interface Passage {
  statement: string;
  words: string;
}

/** @returns a fault for each formula that no entry accounts for, and for each exception that excepts nothing */
export function checkFormulas({ exchange, sections, path }: Content): Fault[] {
  const file = path('exchange.json');
  const statements = sections.flatMap((section) => statementsIn(section));
  return [
    ...exchange.replyFormulas.flatMap((formula) => unansweredIn(formula, exchange.responses, statements, file)),
    ...exchange.formulas.flatMap((formula, i) => {
      const spoken = occurrencesOf(formula.formula, statements).filter(({ speaker }) => speaker !== null);
      if (spoken.length === 0) return [{ file, at: `formulas[${i}]`, what: `“${formula.formula}” is printed in no speech` }];
      return formula.act === null ? [] : unlisted(formula, spoken, exchange.acts, file, i);
    }),
  ];
}

function unansweredIn(formula: string, responses: readonly Passage[], statements: readonly Statement[], file: string): Fault[] {
  return occurrencesOf(formula, statements)
    .filter((occurrence) => !responses.some((response) => covers(response, occurrence)))
    .map(({ statement }) => ({
      file,
      at: 'responses',
      what: `“${formula}” is printed in ${statement.ref}, but no response has these words`,
    }));
}

function unlisted(
  { formula, act, except }: Extract<Formula, { act: string }>,
  spoken: readonly Occurrence[],
  acts: Content['exchange']['acts'],
  file: string,
  index: number,
): Fault[] {
  const listed = (occurrence: Occurrence): boolean =>
    acts.some((each) => each.act === act && each.speaker === occurrence.speaker && covers(each, occurrence));
  return [
    ...spoken
      .filter((occurrence) => !listed(occurrence) && !except.some((each) => covers(each, occurrence)))
      .map(({ statement }) => ({
        file,
        at: `formulas[${index}]`,
        what: `“${formula}” is printed in ${statement.ref}: list its words as an act (“${act}”), or except them and say why`,
      })),
    ...except
      .filter((each) => !spoken.some((occurrence) => !listed(occurrence) && covers(each, occurrence)))
      .map(({ words }) => ({
        file,
        at: `formulas[${index}].except`,
        what: `“${words}” excepts nothing: the formula is not there, or listed`,
      })),
  ];
}

/** Every place where a formula is printed as whole words, whatever its capitals. */
function occurrencesOf(formula: string, statements: readonly Statement[]): Occurrence[] {
  const letters = formula.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${letters}(?![\\p{L}\\p{N}])`, 'giu');
  return statements.flatMap((statement) =>
    [...statement.words.text.matchAll(pattern)].map(({ index }) => {
      const end = index + formula.length;
      const span = statement.words.speech.find((each) => each.start <= index && end <= each.end);
      return { statement, speaker: span?.speaker ?? null, start: index, end };
    }),
  );
}

function covers({ statement: id, words }: Passage, { statement, start, end }: Occurrence): boolean {
  if (statement.id !== id) return false;
  const { text } = statement.words;
  for (let from = text.indexOf(words); from >= 0; from = text.indexOf(words, from + 1))
    if (from <= start && end <= from + words.length) return true;
  return false;
}
