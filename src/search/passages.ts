/** The edition as passages to find, and the records that the index has of them. Pure; the records are the same in the browser. */
import { base, notePath, permalink } from '../addresses.ts';
import type { Edition, Note, Place } from '../edition/edition.ts';
import { titleOf } from '../edition/outline.ts';
import { stretchesOf } from '../edition/voices.ts';
import type { Passage } from './search-data.ts';
import { narration } from './search-data.ts';

/** @returns every statement, then every heading, then every note, each in the order of the outline */
export function passagesOf({ places, speakers, notes }: Edition): Passage[] {
  const labels = new Map(speakers.map(({ id, label }) => [id, label]));
  const passages = places.map((place) => passageOf(place, labels));
  return [
    ...passages.filter(({ kind }) => kind === 'statement'),
    ...passages.filter(({ kind }) => kind === 'heading'),
    ...notes.map(passageOfNote),
  ];
}

function passageOf({ kind, node, words }: Place, labels: ReadonlyMap<string, string>): Passage {
  const isStatement = kind === 'statement';
  const isTitle = !isStatement && node === node.section;
  const voices = stretchesOf(words).map(({ speaker, start, end }) => ({
    speaker: speaker ?? narration,
    label: labels.get(speaker ?? '') ?? narration,
    start,
    end,
  }));
  return {
    id: node.id,
    kind: isStatement ? 'statement' : 'heading',
    ref: node.ref,
    section: node.section.id,
    title: isTitle ? '' : titleOf(node.section),
    path: permalink(node).slice(base.length),
    text: words.text,
    voices: isStatement ? voices : [],
  };
}

function passageOfNote({ id, number, text, place }: Note): Passage {
  const { ref, section } = place.node;
  return {
    id: `note-${id}`,
    kind: 'note',
    ref: `Note ${number} on ${ref}`,
    section: section.id,
    title: titleOf(section),
    path: notePath(id).slice(base.length),
    text,
    voices: [],
  };
}
