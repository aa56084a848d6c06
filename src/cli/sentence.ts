/** What went wrong in words, without a stack: the fault in the content where there is one. */
export function sentenceOf(error: unknown): string {
  for (let each = error; each instanceof Error; each = each.cause) if (each.name === 'ContentError') return each.message;
  if (!(error instanceof Error)) return String(error);
  const { loc, hint } = error as Error & { loc?: { file?: string; line?: number }; hint?: string };
  const place = loc?.file ? `${loc.file}${loc.line ? `:${loc.line}` : ''}: ` : '';
  // The bundler writes the stack into its message.
  return [place + error.message.replace(/^\s+at .*\n?/gm, '').trim(), hint].filter(Boolean).join('\n');
}
