/** Sentences of the search, filled: they stand in the page, where the build has written them. */
import { escaped } from './escaped.ts';
import type { sentences as written } from './sentences.ts';

let sentences: Readonly<Record<string, string>> = {};

export function learnSentences(panel: HTMLElement): void {
  sentences = JSON.parse(panel.dataset['sentences']!) as typeof sentences;
}

/** @param values words, or where the sentence says so HTML */
export function say(name: keyof typeof written, ...values: (string | number)[]): string {
  return sentences[name]?.replace(/\{(!?)(\d)\}/g, (_, raw, at: number) => (raw ? `${values[at]}` : escaped(`${values[at]}`))) ?? '';
}
