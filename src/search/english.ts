/** What the search knows of English; the build puts it beside the names. */

/** Words that say nothing where others do, with a space before and after each. */
export const idle =
  ' a about an and are as at be been by did do does for from had has have he her his how if in into is it its of on or say says said she that the their they this to was were what when where which who whom whose why will with ';

/** What may follow the stem of a word. */
export const endings =
  '^[ey]?(s|es|i?ed|d|e?r|ers|ors?|ings?|al|ally|ly|ive|n|an|ian|ese|able|([sz]|i[sz])?(e|es|ed|ing|ations?)|ies|(t|i|s)?ions?|ments?|ity)?$';
