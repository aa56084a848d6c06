/** Words that the outline does not print, with what they lead to: from the register and from the notes. Pure. */
import { base, namePath, notePath, permalink } from '../addresses.ts';
import type { Edition, Note, RegisterName } from '../edition/edition.ts';
import { lemmaWords } from '../edition/notes.ts';
import { titleOf } from '../edition/outline.ts';
import { irregularForms } from './english-words.ts';
import type { SearchName, SearchNames } from './search-data.ts';

/** A headword of more words is a description that nobody types. */
const longestHeadword = 5;

export function searchNamesOf(edition: Edition): SearchNames {
  const texts = edition.places.map(({ words }) => words.text);
  const supplied = edition.notes.filter(({ supplies }) => supplies.length > 0);
  return {
    speakers: edition.speakers.map(({ id, label }) => ({ id, label })),
    irregular: irregularForms(texts),
    names: [...edition.names.map(fromRegister), ...supplied.map(fromNote)],
    nodes: [...edition.nodes.values()].map((node) => ({
      id: node.id,
      ref: node.ref,
      path: fromRoot(permalink(node)),
      title: titleOf(node.section),
    })),
  };
}

function fromRegister({ id, headword, forms, aliases, related, implied }: RegisterName): SearchName {
  const isShort = headword.split(' ').length <= longestHeadword && !forms.includes(headword);
  return { path: fromRoot(namePath(id)), forms, same: [...(isShort ? [headword] : []), ...aliases], related, implied };
}

/** A note on a misprint supplies what is meant by its lemma, article apart; other notes supply words that only lead to it. */
function fromNote(note: Note): SearchName {
  const { id, kind, supplies, place } = note;
  const lemma = place.kind === 'statement' ? lemmaWords(note) : null;
  return {
    path: fromRoot(notePath(id)),
    forms: lemma === null ? [] : [{ text: lemma.replace(/^(the|an?) /i, ''), in: [place.id] }],
    same: kind === 'sic' ? supplies : [],
    related: kind === 'sic' ? [] : supplies,
    implied: lemma === null ? [place.node.id] : [],
  };
}

function fromRoot(path: string): string {
  return path.slice(base.length);
}
