/** Compares a pasted citation with the texts of this edition. Pure. */

/** A text of this edition. */
export interface KnownText {
  ref: string;
  /** Permalink; only what follows the site's name counts, for a site may move. */
  url: string;
  hash: string;
  /** Words of a statement; null for what consists of several. */
  text: string | null;
}

/** Is it the text of this edition? Unknown where the citation does not say enough to tell. */
export type Outcome = 'same' | 'different' | 'unknown';

export interface Verdict {
  outcome: Outcome;
  /** In a sentence. */
  why: string;
  /** The text of this edition that is meant. */
  ours?: KnownText;
}

/** @param known all texts of the edition, each once */
export function judge(pasted: string, known: readonly KnownText[]): Verdict {
  const words = pasted.replace(/\s+/g, ' ').trim();
  const hash = hashIn(words);
  const ours = linkedText(words, known) ?? known.find((one) => one.hash === hash);
  if (!ours) {
    if (!hash) return { outcome: 'unknown', why: 'It contains no permalink of this edition and no hash.' };
    return { outcome: 'different', why: `No part of this edition has the hash ${hash}.` };
  }
  if (hash && hash !== ours.hash) return { outcome: 'different', why: `The hash cited is ${hash}, ours is ${ours.hash}.`, ours };
  const quoted = ours.text === null ? undefined : /^“(.*?)”/.exec(words)?.[1];
  if (quoted && ours.text !== null && !words.startsWith(`“${ours.text}”`) && !ours.text.includes(quoted.replace(/[.…,]+$/, '')))
    return { outcome: 'different', why: 'The words quoted are not in our text.', ours };
  if (hash) return { outcome: 'same', why: `The hash ${hash} is the same as ours.`, ours };
  if (quoted) return { outcome: 'same', why: 'It has no hash, but the words quoted are the same as ours.', ours };
  return { outcome: 'unknown', why: 'It has no hash to compare.', ours };
}

/** Eight hexadecimal digits that are called a hash, or that look like one: a number alone may be a date. */
function hashIn(words: string): string | undefined {
  const named = /\b(?:text|hash|fingerprint)\W{0,3}([0-9a-f]{8})\b/i.exec(words)?.[1]?.toLowerCase();
  return named ?? /\b(?=[0-9]*[a-f])[0-9a-f]{8}\b/.exec(words)?.[0];
}

/** The text whose address stands in the words; of several the longest address, which names the smallest part. */
function linkedText(words: string, known: readonly KnownText[]): KnownText | undefined {
  const named = known.filter(({ url }) => {
    const path = pathOf(url);
    const at = words.indexOf(path);
    return path.length > 1 && at >= 0 && !/^[\w-]/.test(words.slice(at + path.length));
  });
  return named.sort((a, b) => b.url.length - a.url.length)[0];
}

/** What follows the site's name. */
function pathOf(url: string): string {
  return url.replace(/^https?:\/\/[^/]+/, '');
}
