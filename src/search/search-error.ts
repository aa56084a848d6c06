/** Why a search cannot be answered. */
export type FailureReason =
  /** This server has no index: it is `npm run dev`. */
  | 'unbuilt'
  | 'no-webassembly'
  /** A file of the search could not be fetched. */
  | 'unfetched'
  /** Pagefind answers, but a part of its index is missing. */
  | 'incomplete';

export class SearchError extends Error {
  readonly reason: FailureReason;

  constructor(reason: FailureReason, options?: ErrorOptions) {
    super(`The search cannot answer: ${reason}`, options);
    this.reason = reason;
  }
}
