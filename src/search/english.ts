/** What the search knows of English. */

/** Words that say nothing beside others. */
const stopWords = new Set(
  (
    'a about an and are as at be been by did do does for from had has have he her his how if in into is it its of on or say says said ' +
    'she that the their they this to was were what when where which who whom whose why will with'
  ).split(' '),
);

/** @param word folded */
export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}

const ending =
  /^[ey]?(s|es|i?ed|d|e?r|ers|ors?|ings?|al|ally|ly|ive|n|an|ian|ese|able|([sz]|i[sz])?(e|es|ed|ing|ations?)|ies|(t|i|s)?ions?|ments?|ity)?$/;

/** May these letters follow the stem of a word? */
export function isEnding(letters: string): boolean {
  return ending.test(letters);
}
