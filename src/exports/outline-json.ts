/** The outline as data. */
import { absolute, base, namePath, notePath, permalink, sectionPath } from '../addresses.ts';
import { formatDay } from '../edition/date.ts';
import type { Edition, Note, Place, RegisterName } from '../edition/edition.ts';
import { hashOf, textHash } from '../edition/hash.ts';
import type { Section } from '../edition/outline.ts';
import { isStatement, statementsIn } from '../edition/outline.ts';
import { answeredBy, repliesOf } from '../edition/voices.ts';
import { creditLine, dateOf } from './citation.ts';
import type { OutlineData } from './outline-schema.ts';
import { schemaAddress } from './outline-schema.ts';

export function outlineJson(edition: Edition): string {
  return `${JSON.stringify(dataOf(edition), null, 1)}\n`;
}

function dataOf(edition: Edition): OutlineData {
  const { about, sections, statements, places, speakers, notes, names } = edition;
  return {
    $schema: schemaAddress(),
    title: edition.title,
    date: edition.date,
    issued: formatDay(dateOf(edition), 'iso'),
    lang: about.source.lang,
    hash: hashOf(statements),
    source: {
      url: about.source.url,
      sha256: about.source.sha256,
      publisher: about.source.publisher,
      credit: creditLine(about),
      licence: { name: about.source.licence.name, url: about.source.licence.url },
    },
    edition: { title: about.title, version: about.version, date: about.date, url: absolute(base), licence: about.licence },
    speakers: speakers.map(({ id, name, label, role }) => ({ id, name, label, role })),
    sections: sections.map(sectionData),
    statements: places.filter(({ kind }) => kind === 'statement').map((place) => statementData(place, edition)),
    replies: repliesOf(edition).map(({ statement, speaker, to }) => ({ statement: statement.id, speaker: speaker.id, to: to.id })),
    acts: edition.acts.map(({ act, speaker, statement, words }) => ({ act, speaker, statement, words })),
    notes: notes.map(noteData),
    names: names.map(nameData),
  };
}

function sectionData(section: Section): OutlineData['sections'][number] {
  const items = section.children.filter(({ level }) => level === 'item');
  return {
    id: section.id,
    ref: section.ref,
    number: section.number,
    title: section.title.text,
    url: absolute(sectionPath(section)),
    hash: hashOf(statementsIn(section)),
    items: items.map(({ id, ref, marker, title }) => ({ id, ref, marker, title: title?.text ?? null })),
  };
}

function statementData({ node, marker, words, notes, names }: Place, edition: Edition): OutlineData['statements'][number] {
  return {
    id: node.id,
    ref: node.ref,
    section: node.section.id,
    marker,
    url: absolute(permalink(node)),
    hash: textHash(words.text),
    text: words.text,
    speech: words.speech.map(({ speaker, start, end }) => ({ speaker, start, end })),
    notes: notes.map(({ id, at }) => ({ id, at })),
    names: [...new Set(names.map(({ name }) => name.id))],
    answers: (isStatement(node) && answeredBy(node, edition)?.id) || null,
  };
}

function noteData(note: Note): OutlineData['notes'][number] {
  const { id, kind, number, text, basis, place, section, lemma, sources } = note;
  return {
    id,
    at: place.node.id,
    section: section.id,
    number,
    lemma: lemma && { ...lemma, words: place.words.text.slice(lemma.start, lemma.end) },
    kind,
    text,
    basis,
    sources: sources.map(({ publisher, title, date, url, where, read }) => ({
      publisher,
      title,
      date,
      url: url ?? null,
      where: where ?? null,
      read,
    })),
    url: absolute(notePath(id)),
  };
}

function nameData({ id, group, headword, description, wikidata }: RegisterName): OutlineData['names'][number] {
  return { id, group, headword, description, wikidata: wikidata?.id ?? null, url: absolute(namePath(id)) };
}
