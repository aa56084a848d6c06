/** What language models are told, after the convention of llmstxt.org: what the document is, and where the text stands as data. */
import { absolute, at, base, sectionPath } from '../addresses.ts';
import type { Edition } from '../edition/edition.ts';
import { titleOf } from '../edition/outline.ts';
import { creditLine } from './citation.ts';
import { escapeMarkdown } from './markdown.ts';

/** The site in Markdown. */
export function llms({ about, title, date, agenda, statements }: Edition): string {
  const example = statements.at(-1)?.ref ?? '';
  return `${[
    `# ${escapeMarkdown(about.title)}`,
    `> ${escapeMarkdown(about.description)}`,
    [
      `The document is “${escapeMarkdown(title)}”, ${escapeMarkdown(date)}, by ${escapeMarkdown(about.source.publisher)}.`,
      escapeMarkdown(about.notice),
      'What speakers say in it is reported, not quoted.',
      `Cite a statement by its reference, such as ${escapeMarkdown(example)}, with its permalink.`,
      escapeMarkdown(creditLine(about)),
    ].join(' '),
    '## The text',
    [
      link('Plain text', at('outline.txt'), 'the source, byte for byte'),
      link('Markdown', at('outline.md'), 'with references, speakers and notes'),
      link('JSON', at('outline.json'), 'every statement with its permalink, speakers, notes and names'),
      link('JSON Schema', at('outline.schema.json'), 'what each field means'),
    ].join('\n'),
    '## Pages',
    [link(title, base), ...agenda.map((section) => link(titleOf(section), sectionPath(section)))].join('\n'),
    '## Optional',
    [
      link('Register', at('register/'), 'names and terms, with every statement that prints them'),
      link('Notes', at('notes/')),
      link('How to cite', at('cite/')),
      link('About', at('about/')),
    ].join('\n'),
  ].join('\n\n')}\n`;
}

/** An entry of a list. @param what stands there, in a few words */
function link(text: string, path: string, what = ''): string {
  return `- [${escapeMarkdown(text)}](${absolute(path)})${what && `: ${what}`}`;
}
