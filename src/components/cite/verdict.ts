/** Holds a pasted citation against the texts of this edition. Pure. */

/** A text of this edition. */
export interface KnownText {
  ref: string;
  /** Permalink; only what follows the site's name counts, for a site may move. */
  url: string;
  hash: string;
  /** Words of a statement; null for what consists of several. */
  text: string | null;
}

export interface Verdict {
  /** Null where the citation does not say enough to tell. */
  isSame: boolean | null;
  /** In a sentence. */
  why: string;
  /** The text of this edition that is meant. */
  ours?: KnownText;
}

/** @param known all texts of the edition, each once */
export function judge(pasted: string, known: readonly KnownText[]): Verdict {
  const words = pasted.replace(/\s+/g, ' ').trim();
  const hash =
    /\b(?:text|hash)\W{0,3}([0-9a-f]{8})\b/i.exec(words)?.[1]?.toLowerCase() ?? /\b(?=[0-9]*[a-f])[0-9a-f]{8}\b/.exec(words)?.[0];
  const linked = linkedText(words, known);
  const ours = linked ?? known.find((one) => one.hash === hash);
  if (!ours) {
    if (!hash) return { isSame: null, why: 'No permalink of this edition and no hash was found in it.' };
    return { isSame: false, why: `No part of this edition has the hash ${hash}.` };
  }
  if (hash && hash !== ours.hash) return { isSame: false, why: `The hash cited is ${hash}, ours is ${ours.hash}.`, ours };
  const quoted = /^“(.*?)”/.exec(words)?.[1];
  if (quoted && ours.text !== null && !words.startsWith(`“${ours.text}”`) && !ours.text.includes(quoted.replace(/[.…,]+$/, '')))
    return { isSame: false, why: 'The words quoted do not stand in ours.', ours };
  if (hash) return { isSame: true, why: `The hash ${hash} is ours.`, ours };
  if (quoted && ours.text !== null) return { isSame: true, why: 'It has no hash, but the words quoted are ours.', ours };
  return { isSame: null, why: 'It has no hash to compare.', ours };
}

/** The text whose address stands in the words; of several the longest address, which names the smallest part. */
function linkedText(words: string, known: readonly KnownText[]): KnownText | undefined {
  const path = ({ url }: KnownText): string => url.replace(/^https?:\/\/[^/]+/, '');
  const named = known.filter((one) => {
    const at = words.indexOf(path(one));
    return path(one).length > 1 && at >= 0 && !/^[\w-]/.test(words.slice(at + path(one).length));
  });
  return named.sort((a, b) => path(b).length - path(a).length)[0];
}
