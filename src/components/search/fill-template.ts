/** Copies of the panel's templates, filled. */

/** @returns the language of a word, or undefined where it is the page's */
export type LangOf = (word: string) => string | undefined;

/** What takes the place of a slot: text, or elements. */
export type Filling = string | readonly (string | Node)[];

/**
 * @param name of a `<template data-name>` in the panel
 * @param slots what takes the place of each `<slot name>` in it
 * @returns the content of the template
 */
export function fillTemplate(panel: HTMLElement, name: string, slots: Readonly<Record<string, Filling>> = {}): DocumentFragment {
  const template = panel.querySelector<HTMLTemplateElement>(`template[data-name="${name}"]`);
  if (!template) throw new Error(`SearchPanel: no template “${name}”`);
  const copy = document.importNode(template.content, true);
  for (const slot of copy.querySelectorAll('slot')) slot.replaceWith(...[slots[slot.name] ?? []].flat());
  return copy;
}

/** @returns words in italics, each in its language: "a, b and c" */
export function listOfWords(panel: HTMLElement, words: readonly string[], langOf: LangOf): Node[] {
  return new Intl.ListFormat('en-GB').formatToParts(words).map(({ type, value }) => {
    if (type !== 'element') return document.createTextNode(value);
    const word = fillTemplate(panel, 'word', { word: value });
    word.firstElementChild?.setAttribute('lang', langOf(value) ?? 'en');
    return word;
  });
}
