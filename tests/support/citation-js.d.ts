/** What the tests use of Citation.js, which has no types of its own. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(text: string);
    /** CSL records. */
    data: unknown[];
  }
}
