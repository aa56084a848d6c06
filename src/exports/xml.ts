/** Writes XML. A parameter that is called text is words, and is escaped here; any other string is XML already. */

/** Attributes without a value are left out. */
export type Attributes = Record<string, string | undefined>;

export function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** An element on one line, for mixed content. */
export function el(name: string, attributes: Attributes, content = ''): string {
  const list = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escapeXml(value)}"`]));
  return `<${name}${list.join('')}${content ? `>${content}</${name}>` : '/>'}`;
}

/** An element whose content is words. */
export function textEl(name: string, text: string, attributes: Attributes = {}): string {
  return el(name, attributes, escapeXml(text));
}

/** An element with nothing but elements in it, each on lines of its own, indented. */
export function block(name: string, attributes: Attributes, children: readonly string[]): string {
  const inside = children.filter(Boolean).map((child) => child.replace(/^/gm, ' '));
  return el(name, attributes, inside.length > 0 ? `\n${inside.join('\n')}\n` : '');
}

/** A whole file. @param root its outermost element, with what stands before it */
export function xmlFile(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}
