/** Reads `_headers` as hosts read it, for the preview. */
import type { Rule } from '../publish/headers.ts';

/** @param text of `_headers`: a line with a path, then a line for each of its headers */
export function readHeaders(text: string): Rule[] {
  const entries = text.split(/\n(?=\/)/).filter(Boolean);
  return entries.map((entry) => {
    const [path = '', ...lines] = entry.trimEnd().split('\n');
    const headers: Rule['headers'] = {};
    for (const line of lines) {
      const [name = '', value = ''] = line.trim().split(/: (.*)/, 2);
      headers[name] = value;
    }
    return { path, headers };
  });
}

/** The headers of a path. Where several rules give one header, hosts join its values. */
export function headersFor(path: string, rules: readonly Rule[]): Record<string, string> {
  const found: Record<string, string> = {};
  for (const rule of rules.filter((each) => (each.path.endsWith('*') ? path.startsWith(each.path.slice(0, -1)) : path === each.path)))
    for (const [name, value] of Object.entries(rule.headers)) found[name] = name in found ? `${found[name]}, ${value}` : value;
  return found;
}
