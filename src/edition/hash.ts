import { createHash } from 'node:crypto';
import type { Statement } from './outline.ts';

/** First eight hexadecimal digits of the SHA-256 of a text in UTF-8: shows whether two texts are the same. */
export function textHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

/** Hash of several statements, one to a line. That of one statement is the `textHash` of its words. */
export function hashOf(statements: readonly Statement[]): string {
  return textHash(statements.map(({ words }) => words.text).join('\n'));
}
