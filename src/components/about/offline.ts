/**
 * Size of the copy for reading offline, in words. It is known only when the whole site is built:
 * the step that makes the copy puts it in place of this token.
 */
export function offlineSize(): string {
  return '{{offline-size}}';
}
