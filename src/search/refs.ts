/** Refs in a query, as people write and paste them: `5(2)`, `see item 5 (2), para 2`, `6(2)1`, a permalink. Pure. */
import type { Range } from './search-data.ts';

/** A ref in a text, and the id of the node that it names, or the path of its page, whether or not there is one. */
export interface FoundRef extends Range {
  id: string;
  /** Was it written as nothing but a ref is written? Then the reader is told if there is no such node. */
  isSure: boolean;
}

const numerals = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
const roman: Readonly<Record<string, number>> = Object.fromEntries(numerals.map((numeral, i) => [numeral, i + 1]));
const part = String.raw`(?:\d{1,3}|${Object.keys(roman).join('|')})`;
const paragraph = String.raw`(?:¶+|paragraphs?|paras?\.?|par\.?|pp?\.)`;
const words = String.raw`sections?|sect?\.?|chapters?|chap\.?|ch\.?|agenda item|items?|points?|numbers?|nos?\.?|articles?|art\.?|part`;
const unit = `(?:§+|${words})`;
const before = String.raw`(?:${paragraph}\s*(?<first>\d{1,2}),?\s+(?:of|in)\s+)?(?:(?<unit>${unit})\s*)*`;
const after = String.raw`(?:,?\s*${paragraph}\s*(?<last>\d{1,2})(?!\d))?`;
/** What stands in brackets or before them is surely a ref. */
const bracketedItem = String.raw`(?<section>\d{1,3})\s?\(\s?(?<item>${part})\s?\)`;
const bracketedPoint = String.raw`(?<point>\d{1,2}(?!\d|[,:]\d|%)|(?<=\()${part})`;
const bracketed = String.raw`${bracketedItem}(?:\s?,?\s?(?:${unit}\s?)?[.(]?\s?${bracketedPoint}\s?[.)]?(?![\p{L}\d]))?`;
const divided = String.raw`(?<section>\d{1,3})\s?[./-]\s?(?<item>\d{1,2})(?:[./-](?<point>\d{1,2}))?\.?`;
const start = String.raw`(?<![\p{L}\p{N}.,:$])`;
const end = String.raw`(?![\p{L}\p{N}]|[.,:]\d)`;

const address = /(?:https?:\/\/\S*?)?#?(?<![\p{L}\p{N}])(?<id>s\d+(?:-\d+)*(?:-p\d+)?|preamble)(?![\p{L}\p{N}-])\S*/giu;
const pageOfSection = /\S*(?<page>agenda\/[\w-]+\/)(?![^\s#]*#s\d)\S*/giu;
const inBrackets = new RegExp(`${start}${before}${bracketed}${after}`, 'giu');
const withUnit = new RegExp(`${start}${before}(?:(?<=[^\\s\\d]\\s*)${divided}|(?<section2>\\d{1,3}))${after}${end}`, 'giu');
const alone = new RegExp(`^\\(?(?:${divided}|(?<section2>\\d{1,3})(?:\\s(?<item2>\\d{1,2}))?)\\)?${after}$`, 'iu');

/** @returns the refs of a query, in order. A number or a number of several parts is one only where nothing else is typed */
export function refsIn(query: string): FoundRef[] {
  const found: FoundRef[] = [];
  const add = (match: RegExpMatchArray, id: string, isSure: boolean): void => {
    const range = { start: match.index ?? 0, end: (match.index ?? 0) + match[0].length };
    if (!found.some((other) => range.start < other.end && other.start < range.end)) found.push({ ...range, id, isSure });
  };
  for (const match of query.matchAll(address)) add(match, match.groups?.['id']?.toLowerCase() ?? '', /\d/.test(match[0]));
  for (const match of query.matchAll(pageOfSection)) add(match, match.groups?.['page'] ?? '', true);
  for (const match of query.matchAll(inBrackets)) add(match, idFrom(match.groups), true);
  for (const match of query.matchAll(withUnit)) {
    const { unit: name, first, item } = match.groups ?? {};
    // "Point 2" names no section.
    if (first || item ? (name ?? first) : /^(§|sec|ch|agenda)/i.test(name ?? '')) add(match, idFrom(match.groups), true);
  }
  const whole = found.length === 0 ? alone.exec(query.trim()) : null;
  if (whole) found.push({ id: idFrom(whole.groups), isSure: false, start: 0, end: query.length });
  return found.sort((a, b) => a.start - b.start);
}

function idFrom(groups: Record<string, string | undefined> = {}): string {
  const { section, section2, item, item2, point, first, last } = groups;
  const numbers = [section ?? section2, item ?? item2, point].flatMap((each) =>
    each ? String(roman[each.toLowerCase()] ?? Number(each)) : [],
  );
  const paragraphNumber = last ?? first;
  return `s${numbers.join('-')}${paragraphNumber ? `-p${Number(paragraphNumber)}` : ''}`;
}
