import { createHash } from 'node:crypto';

/** First eight hexadecimal digits of the SHA-256 of a statement's words: shows whether two texts are the same. */
export function textHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
