/** The outline as data, described field by field in `json-schema.ts`. */
import { absolute, at, base, namePath, notePath, permalink, sectionPath } from '../addresses.ts';
import { formatDay } from '../edition/date.ts';
import type { Edition, Place } from '../edition/edition.ts';
import { hashOf, textHash } from '../edition/hash.ts';
import { statementsIn } from '../edition/outline.ts';
import { creditLine, dateOf } from './citation.ts';

export function json(edition: Edition): string {
  const { about, sections } = edition;
  const value = {
    $schema: absolute(at('outline.schema.json')),
    title: edition.title,
    date: edition.date,
    issued: formatDay(dateOf(edition), 'iso'),
    lang: about.source.lang,
    hash: hashOf(edition.statements),
    source: {
      url: about.source.url,
      sha256: about.source.sha256,
      publisher: about.source.publisher,
      credit: creditLine(about),
      licence: { name: about.source.licence.name, url: about.source.licence.url },
    },
    edition: { title: about.title, version: about.version, date: about.date, url: absolute(base), licence: about.licence },
    speakers: edition.speakers,
    sections: sections.map((section) => ({
      id: section.id,
      ref: section.ref,
      number: section.number,
      title: section.title.text,
      url: absolute(sectionPath(section)),
      hash: hashOf(statementsIn(section)),
      items: section.children
        .filter(({ level }) => level === 'item')
        .map(({ id, ref, marker, title }) => ({ id, ref, marker, title: title?.text ?? null })),
    })),
    statements: edition.places.filter(({ kind }) => kind === 'statement').map((place) => statementRecord(place, edition)),
    notes: edition.notes.map(({ id, kind, number, text, place, section, basis, sources }) => ({
      id,
      at: place.node.id,
      section: section.id,
      number,
      kind,
      text,
      basis,
      sources,
      url: absolute(notePath(id)),
    })),
    names: edition.names.map(({ id, group, headword, description, wikidata }) => ({
      id,
      group,
      headword,
      description,
      wikidata,
      url: absolute(namePath(id)),
    })),
  };
  return `${JSON.stringify(value, null, 1)}\n`;
}

function statementRecord({ node, marker, words, notes, names }: Place, { responses }: Edition): object {
  return {
    id: node.id,
    ref: node.ref,
    section: node.section.id,
    marker,
    url: absolute(permalink(node)),
    hash: textHash(words.text),
    text: words.text,
    speech: words.speech.map(({ speaker, start, end }) => ({ speaker, start, end })),
    notes: notes.map(({ id, at: offset }) => ({ id, at: offset })),
    names: [...new Set(names.map(({ name }) => name.id))],
    answers: responses.get(node.id)?.id ?? null,
  };
}
