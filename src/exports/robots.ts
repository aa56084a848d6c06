/** What programs are told that read the site: where everything is listed, and where the text stands as data. */
import { absolute, at, base, sectionPath } from '../addresses.ts';
import type { Edition } from '../edition/edition.ts';
import { titleOf } from '../edition/outline.ts';
import { creditLine } from './citation.ts';

export function robots(): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${absolute(at('sitemap-index.xml'))}\n`;
}

/** The site in Markdown, after the convention of llmstxt.org. */
export function llms({ about, title, date, agenda, statements }: Edition): string {
  const link = (text: string, path: string, what = ''): string => `- [${text}](${absolute(path)})${what && `: ${what}`}`;
  return `${[
    `# ${about.title}`,
    `> ${about.description}`,
    `The document is “${title}”, ${date}, by ${about.source.publisher}. ${about.notice} What speakers say in it is reported, not quoted. Cite a statement by its reference, such as ${statements.at(-1)?.ref}, with its permalink. ${creditLine(about)}`,
    '## The text',
    [
      link('Plain text', at('outline.txt'), 'the source, byte for byte'),
      link('Markdown', at('outline.md'), 'with references, speakers and notes'),
      link('JSON', at('outline.json'), 'every statement with its permalink, speakers, notes and names'),
      link('JSON Schema', at('outline.schema.json'), 'what each field means'),
    ].join('\n'),
    '## Pages',
    [
      link(title, base),
      ...agenda.map((section) => link(titleOf(section), sectionPath(section))),
    ].join('\n'),
    '## Optional',
    [
      link('Register', at('register/'), 'names and terms, with every statement that prints them'),
      link('Notes', at('notes/')),
      link('How to cite', at('cite/')),
      link('About', at('about/')),
    ].join('\n'),
  ].join('\n\n')}\n`;
}
