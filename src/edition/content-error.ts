/** A fault in `content/`, as a sentence a reader of the terminal can act on: which file, where, what is wrong, what would be right. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly file: string;
  readonly at: number | string;

  /**
   * @param file path of the file at fault, as the reader would type it
   * @param at line number, or key (`[3].forms`), or '' where the whole file is meant
   */
  constructor(file: string, at: number | string, what: string, options?: ErrorOptions) {
    super(`${file}${at === '' ? '' : `:${at}`}: ${what}`, options);
    this.file = file;
    this.at = at;
  }
}
