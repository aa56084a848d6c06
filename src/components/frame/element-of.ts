/**
 * The element that script needs and the markup must have.
 * @param part what the error calls the place: `Page`, `Navigator`
 * @throws where `root` has no such element
 */
export function elementOf<T extends Element>(root: ParentNode, selector: string, type: new () => T, part: string): T {
  const element = root.querySelector(selector);
  if (!(element instanceof type)) throw new Error(`${part}: no element ${selector}`);
  return element;
}
