/** What the search knows of English. Pure. */

/** Words that say nothing beside others, questions and commands to a search among them. */
const stopWords = new Set(
  `
  a about after all also am an and any are as ask asked at be because been being but by came can come comes could did didn't do
  does doesn't don't during else ever every find for from get gave give given go had has have he her here him his how i if in into
  is isn't it its just know let like list made make many may me mean means meant more most much must my near no not now of off on
  one or our out please really said saying see cf say says search she should show so some someone something statement statements
  such tell than that that's the their them then there these they thing things this those to too two under up us very want wanted
  wants was we were what whats when where which who whom whose why will with would you your yes whether what's who's where's how's
  there's it's let's mention mentioned mentions happen happened
  `.split(/\s+/),
);

/** @param word folded */
export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}

/** Endings that change the form of a word: its number, time or degree. */
const inflection = /^(e|s|es|ed|ing|ings|en|ly|est)?$/;
/** The same after a stem that ends in "e", and of a stem that ends in "y". */
const afterE = /^(s|d|r|rs|n|st|ly)?$/;
const ofY = /^(y|ies|ied|ier|iest|ying|ily)$/;
/** Endings that make another word of the same stem. */
const derivations =
  'a al als ally ial ially ical ic ics acy atic y ity ities ive ively able ible ably an ans ian ians ese ish ism ist ists ' +
  'istic ance ence ant ent ary ery eries ation ations ion ions tion tions ition sion ction faction fied ment ments ness ful ' +
  'less hood ship wards? ate ated ates ating ator ators ise ised ises ising isation isations ising ur ure ural ury er ers ' +
  'or ors eer th us ous d ds ded ding de des';
const derivation = new RegExp(`^[aeiou]?(${derivations.replaceAll(' ', '|')})?$`);
/** Letters that the stem of a derived word has at least. */
const shortestStem = 5;

/**
 * @param stem what the words have in common
 * @param letters of the stem as it is written
 * @returns how the words belong together if both are endings of that stem: forms of one word, or words of one stem
 */
export function kinshipOf(stem: string, letters: number, endings: readonly string[]): 'form' | 'derived' | null {
  const all = (pattern: RegExp): boolean => endings.every((ending) => pattern.test(ending));
  // A word that ends in "ss" is no plural.
  if (stem.endsWith('s') && endings.includes('s')) return null;
  if (all(inflection) || all(ofY) || (stem.endsWith('e') && all(afterE))) return 'form';
  const isDerived = endings.every((ending) => inflection.test(ending) || ofY.test(ending) || derivation.test(ending));
  return letters >= shortestStem && isDerived ? 'derived' : null;
}

/**
 * @param word folded
 * @returns the word in one of several usual spellings: with "our" or "or", with doubled letters or single ones
 */
export function oneSpelling(word: string): string {
  if (word.length < shortestStem) return word;
  return word
    .replace(/[æ]|ae(?!l|r\b)/g, 'e')
    .replace(/œ|oe(?=[a-z]{3})/g, 'e')
    .replace(/z/g, 's')
    .replace(/our(?!s?$|ces?$|th)|our(?=s?$)/g, 'or')
    .replace(/([bcdfghkpt])re(s?)$/, '$1er$2')
    .replace(/mme(s?)$/, 'm$1')
    .replace(/dgement/, 'dgment')
    .replace(/ogue(s?)$/, 'og$1')
    .replace(/en[cs]e(s?)$/, 'ense$1')
    .replace(/([bcdfghjklmnpqrstvwx])\1/g, '$1');
}

/**
 * @param word in one spelling
 * @returns the word from which a noun is made whose stem changes: "stability", "stable"; "decision", "decide"; "resolution", "resolve"
 */
export function rootOf(word: string): string {
  return word
    .replace(/bilit(?:y|ies)$/, 'ble')
    .replace(/([^s])sions?$/, '$1de')
    .replace(/lutions?$/, 'lve')
    .replace(/ys[ei]s$/, 'yse');
}
