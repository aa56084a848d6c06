/** What readers’ scripts and other tools rely on (see the hooks in src/README.md). */
import { describe, expect, it } from 'vitest';
import { site } from '../support/site.ts';
import { readSource } from '../support/source.ts';
import { words } from '../support/words.ts';
import { readSpeech } from '../support/written.ts';

const { nodes, statements } = readSource();
const refs = new Map(nodes.map(({ id, ref }) => [id, ref]));

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
    const written = readSpeech();
    expect(written.length).toBe(statements.length);
    statements.forEach(({ id }, i) => {
      const said = $(`[id="${id}"] .said`).toArray();
      expect(
        said.map((each) => ({ speaker: $(each).attr('data-speaker'), words: words($(each)) })),
        id,
      ).toEqual(written[i]);
    });
  });
});

it('marks everything else on a page of the outline as the edition’s', () => {
  for (const { path, $ } of site('root').pages.filter(({ path }) => path === '/' || path.startsWith('/agenda/'))) {
    const body = $('body').clone();
    body.find('[data-source], [data-apparatus], script, style, .skip').remove();
    expect(body.text().replace(/\s+/g, ' ').trim(), path).toBe('');
  }
});
