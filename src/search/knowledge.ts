/** What the search knows beside the words: names and their other names, the numbers printed, the refs. Pure. */
import { base, permalink } from '../addresses.ts';
import type { Edition, Note } from '../edition/edition.ts';
import { titleOf } from '../edition/outline.ts';
import { lettersOf } from '../edition/register.ts';
import { bucketOf } from './buckets.ts';
import type { Doc, Form, Knowledge, KnownName } from './data.ts';
import { endings, idle } from './english.ts';
import { fold, nameKey, wordsOf } from './fold.ts';
import { numbersIn } from './numbers.ts';

/** Everything that is known. Statements that a name implies are given by their number. */
export function knowledgeOf(edition: Edition): Knowledge {
  const numbers = numbersOf(edition);
  const taken = new Set(numbers.flatMap(([, , keys]) => keys.split('|')));
  return {
    idle,
    endings,
    names: [...namesOf(edition, taken), ...suppliedBy(edition, taken), ...numbers],
    nodes: [...edition.nodes.values()].map((node) => [
      node.id,
      { ref: node.ref, path: permalink(node).slice(base.length), title: titleOf(node.section) },
    ]),
  };
}

/**
 * The same by buckets: in each what has a key of that bucket, with those of its keys only.
 * @param docs to stand for the statements that names imply
 */
export function bucketsOf({ names, nodes, ...english }: Knowledge, count: number, docs: readonly Doc[]): Knowledge[] {
  return Array.from({ length: count + 1 }, (_, bucket) => {
    const isHere = (key: string): boolean => bucketOf(key.replace('~', ''), count) === bucket;
    return {
      ...english,
      names: names
        .map(([path, forms, keys, implied]): KnownName => [
          path,
          forms,
          keys.split('|').filter(isHere).join('|'),
          implied.map((each) => docs[each as number]!),
        ])
        .filter(([, , keys]) => keys),
      nodes: nodes.filter(([id]) => isHere(id)),
    };
  });
}

function namesOf(edition: Edition, taken: Taken): KnownName[] {
  return edition.names.map(({ id, headword, forms, aliases, related, implied }) => {
    const printed = forms.flatMap((form) => (typeof form === 'string' ? [form] : []));
    // A long headword describes; nobody types it.
    const same = [...(headword.split(' ').length < 6 ? [headword] : []), ...printed, ...aliases.map(lettersOf)];
    return [
      `register/#${id}`,
      forms.map((form): Form => (typeof form === 'string' ? form : [form.text, ...form.in])),
      keysOf(taken, same, related.map(lettersOf)),
      numbersOfStatements(edition, implied),
    ];
  });
}

function numbersOfStatements({ statements }: Edition, ids: readonly string[]): number[] {
  return ids.map((id) => statements.findIndex((statement) => statement.id === id)).filter((index) => index >= 0);
}

/** Keys of numbers: how those are typed is a rule of its own. */
type Taken = ReadonlySet<string>;

/** Keys of words that mean the same, and of those that are only related. */
function keysOf(taken: Taken, same: readonly string[], related: readonly string[]): string {
  const keys = (words: readonly string[]): string[] => words.map(nameKey).filter((key) => key && !idle.includes(` ${key} `));
  const own = keys(same).filter((key) => !taken.has(key));
  const led = keys(related).filter((key) => !own.includes(key));
  return [...new Set([...own, ...led.map((key) => `~${key}`)])].join('|');
}

/** A word that a note supplies: for a misprint it means what is printed there, in other notes it leads there. */
function suppliedBy(edition: Edition, taken: Taken): KnownName[] {
  return edition.notes
    .filter(({ supplies }) => supplies.length > 0)
    .map((note) => {
      const { id, kind, supplies, place } = note;
      const printed: Form[] = place.kind === 'statement' ? [[printedBefore(note), place.id]] : [];
      return [
        `notes/#note-${id}`,
        printed,
        kind === 'sic' ? keysOf(taken, supplies, []) : keysOf(taken, [], supplies),
        printed.length > 0 ? [] : numbersOfStatements(edition, [place.node.id]),
      ];
    });
}

/** The name that a note's mark follows, or the word. */
function printedBefore({ place, at }: Note): string {
  const { text } = place.words;
  const last = wordsOf(text.slice(0, at)).at(-1) ?? { start: 0, end: at };
  const name = place.names.find(({ end }) => end === last.end);
  return text.slice(name?.start ?? last.start, last.end);
}

/** Numbers that may be typed in other ways than printed. */
function numbersOf(edition: Edition): KnownName[] {
  const keys = new Map<string, string[]>();
  for (const { words } of edition.places)
    for (const number of numbersIn(words.text)) if (number.keys.length > 0) keys.set(number.printed, number.keys);
  return [...keys].map(([printed, typed]) => ['', [printed], typed.join('|'), []]);
}

/** Words that a misspelling may have meant: the outline's own and the registers'. */
export function vocabularyOf(edition: Edition): string[] {
  const texts = edition.places.map(({ words }) => words.text);
  const names = edition.names.flatMap(({ aliases, related }) => [...aliases, ...related].map(lettersOf));
  const words = [...texts, ...names].flatMap((text) => text.replace(/['’]s\b/g, '').match(/\p{L}{4,}/gu) ?? []);
  // Of a word at the head of a sentence and the same within one, the latter.
  const known = new Map<string, string>();
  for (const word of words) if (!known.has(fold(word)) || word === word.toLowerCase()) known.set(fold(word), word);
  return [...known.values()];
}
