/** The outline as data, described field by field in `json-schema.ts`. */
import { absolute, at, base, namePath, notePath, permalink, sectionPath } from '../addresses.ts';
import type { Edition } from '../edition/edition.ts';
import { textHash } from '../edition/text-hash.ts';
import type { Section, Statement } from '../edition/outline.ts';
import { statementsOf } from '../edition/outline.ts';
import { creditLine, dateOf } from './citation.ts';
import { formatDay } from '../edition/date.ts';
import { hashOf, occurrencesAt } from './nodes.ts';

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
      hash: hashOf(statementsOf(section)),
      items: section.items.map(({ id, ref, marker, title }) => ({ id, ref, marker, title: title?.text ?? null })),
    })),
    statements: sections.flatMap((section) => statementsOf(section).map((statement) => statementRecord(statement, section, edition))),
    notes: edition.notes.map(({ id, kind, number, text, at: node, section, basis, sources }) => ({
      id,
      at: node.id,
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

function statementRecord(statement: Statement, section: Section, edition: Edition): object {
  const { id, ref, marker, text, speech } = statement;
  return {
    id,
    ref,
    section: section.id,
    marker,
    url: absolute(permalink(statement, section)),
    hash: textHash(text),
    text,
    speech: speech.map(({ speaker, start, end }) => ({ speaker, start, end })),
    notes: statement.marks.map(({ note, at: offset }) => ({ id: note, at: offset })),
    names: [...new Set(occurrencesAt(id, edition).map(({ name }) => name))],
    answers: edition.responses.get(id)?.id ?? null,
  };
}
