/** What readers’ scripts and other tools rely on (see the hooks in src/README.md). */
import { describe, expect, it } from 'vitest';
import structure from '../content/structure.json' with { type: 'json' };
import { site } from '../support/site.ts';
import { readSource } from '../support/source.ts';
import { words } from '../support/words.ts';

const { statements } = readSource();
const refs = new Map(
  [...structure.sections, ...structure.items, ...structure.points, ...structure.statements].map(([id, ref]) => [
    id as string,
    ref as string,
  ]),
);

describe.each(['root', 'base'] as const)('the site “%s”', (name) => {
  it('has every section, item, point and statement once on the first page, with its reference', () => {
    const { $ } = site(name).page('');
    const found = $('[data-ref]')
      .toArray()
      .map((element) => [$(element).attr('id')!, $(element).attr('data-ref')!]);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(refs));
    expect(found.length).toBe(refs.size);
  });

  it('has each of them once on the section’s page too', () => {
    const { pages, base } = site(name);
    const found = pages
      .filter(({ path }) => path.startsWith(`${base}agenda/`))
      .flatMap(({ $ }) =>
        $('[data-ref]')
          .toArray()
          .map((element) => [$(element).attr('id')!, $(element).attr('data-ref')!]),
      );
    const expected = new Map(refs);
    expected.delete('preamble');
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
    expect(found.length).toBe(expected.size);
  });

  it('marks what each speaker is reported as saying', () => {
    const { $ } = site(name).page('');
    for (const [id, , , speech] of structure.statements as [string, string, number, string][]) {
      // Offsets count from after the printed number.
      const text = statements.find((statement) => statement.id === id)!.text.replace(/^(\(\d+\)|\d+\.) /, '');
      const expected = speech
        ? speech.split(', ').map((one) => {
            const [, speaker, start, end] = /^(\w+) (\d+)-(\d+)$/.exec(one)!;
            return [speaker, text.slice(Number(start), Number(end))];
          })
        : [];
      const block = $(`[id="${id}"]`);
      const found = block
        .find('.said')
        .toArray()
        .map((said) => [$(said).attr('data-speaker'), words($(said))]);
      expect(found, id).toEqual(expected);
    }
  });
});

it('marks everything else on a page of the outline as the edition’s', () => {
  for (const { path, $ } of site('root').pages.filter(({ path }) => path === '/' || path.startsWith('/agenda/'))) {
    const body = $('body').clone();
    body.find('[data-source], [data-apparatus], script, style, .skip').remove();
    expect(body.text().replace(/\s+/g, ' ').trim(), path).toBe('');
  }
});
