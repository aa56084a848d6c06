/** The pages beside the text, as built. */
import { describe, expect, it } from 'vitest';
import { loadEdition } from '../../src/edition/load.ts';
import { spansOf } from '../../src/edition/voices.ts';
import { site } from '../support/site.ts';

const outlines = [
  ['root', loadEdition('content')],
  ['base', loadEdition('content')],
  ['small', loadEdition('tests/fixtures/small')],
] as const;

const words = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe.each(outlines)('the site “%s”', (name, edition) => {
  const { page, base, read } = site(name);
  const reportedBy = `as reported by ${edition.about.source.reportedBy}`;

  it('lists every note in order, with its words, its statement and what it rests on', () => {
    const { $ } = page('notes/');
    expect(
      $('.note-entry')
        .toArray()
        .map((each) => $(each).attr('id')),
    ).toEqual(edition.notes.map(({ id }) => `note-${id}`));
    for (const { id, text, at, sources } of edition.notes) {
      const entry = $(`#note-${id}`);
      expect(words(entry.text()), id).toContain(words(text));
      expect(entry.find('a.ref').text(), id).toContain(at.ref);
      const linked = sources.flatMap(({ url }) => url ?? []);
      expect(
        entry
          .find('.sources a')
          .toArray()
          .map((each) => $(each).attr('href')),
        id,
      ).toEqual(linked);
      for (const { publisher, title } of sources) expect(words(entry.text()), id).toContain(`${publisher}: ${title}`);
      if (sources.length === 0) expect(words(entry.text()), id).toContain('Rests on');
    }
  });

  it('has every name, quantity and date in the register, with a link to every place', () => {
    const { $ } = page('register/');
    for (const { id, headword, occurrences, implied, forms } of edition.names) {
      const entry = $(`.entry[id="${id}"]`);
      expect(entry.find('h3').text()).toBe(headword);
      const places = new Set([...occurrences.map(({ place }) => place), ...implied]);
      expect(entry.find('.places a').length, id).toBe(places.size);
      for (const form of forms.map((each) => (typeof each === 'string' ? each : each.text)))
        expect(
          entry
            .find('.forms q')
            .toArray()
            .map((each) => $(each).text()),
          id,
        ).toContain(form);
    }
  });

  it('tells other names from words that only lead to an entry, and says the language of each', () => {
    const { $ } = page('register/');
    for (const { id, aliases, related } of edition.names)
      for (const [list, label] of [
        [aliases, 'Other names'],
        [related, 'Leads here, not the same'],
      ] as const) {
        const line = $(`.entry[id="${id}"] .forms`).filter((_, each) => $(each).find('b').text() === label);
        expect(line.length, `${id} ${label}`).toBe(list.length > 0 ? 1 : 0);
        for (const word of list) {
          if (typeof word === 'string') expect(line.text(), id).toContain(word);
          else
            expect(
              line
                .find(`[lang="${word.lang}"]`)
                .toArray()
                .map((each) => $(each).text()),
              id,
            ).toContain(word.text);
        }
      }
  });

  it('leads with every content word of every statement to the statement', () => {
    const { $ } = page('register/');
    const found = new Map<string, string[]>();
    for (const entry of $('.concordance dl > div').toArray())
      for (const form of $(entry).find('dt').text().split(', '))
        found.set(
          form.toLowerCase(),
          $(entry)
            .find('a')
            .toArray()
            .map((each) => new URL($(each).attr('href')!, 'http://x').hash || $(each).attr('href')!),
        );
    for (const { id, text } of edition.statements)
      for (const word of text.match(/\p{L}{7,}/gu) ?? []) {
        const places = found.get(word.toLowerCase());
        // The only long words left out carry no subject.
        if (!places)
          expect([
            'although',
            'between',
            'because',
            'further',
            'furthermore',
            'moreover',
            'through',
            'together',
            'whether',
            'respectively',
          ]).toContain(word.toLowerCase());
        else expect(places, word).toContain(`#${id}`);
      }
  });

  it('shows every span of every speaker, letter for letter and as reported', () => {
    for (const { id, role } of edition.speakers) {
      const { $ } = page(`speakers/${id}/`);
      expect(
        $('blockquote [data-source]')
          .toArray()
          .map((each) => $(each).text()),
      ).toEqual(spansOf(edition, id).map(({ text }) => text));
      expect($('main').text()).toContain(reportedBy);
      expect($('main').text()).toContain(role);
    }
  });

  it('shows every act in the printed words, and never attributes narration', () => {
    const { $ } = page('speakers/');
    expect(words($('main').text())).toContain(reportedBy);
    expect(
      $('.acts q')
        .toArray()
        .map((each) => $(each).text())
        .sort(),
    ).toEqual(edition.acts.map((act) => act.words).sort());
    for (const row of $('.replies tbody tr').toArray()) expect($(row).text()).not.toContain('narration');
  });

  it('has a table whose rows and columns have headings, with the numbers drawn', () => {
    const { $ } = page('speakers/');
    expect($('.matrix thead th[scope=col]').length).toBe(edition.speakers.length + 2);
    expect($('.matrix tbody th[scope=row]').length).toBe(edition.sections.length);
    for (const cell of $('.matrix tbody td').toArray()) expect($(cell).find('svg').length).toBe(/[1-9]/.test($(cell).text()) ? 1 : 0);
  });

  it('draws every event and lists it with its statements, its relation and the source of its date', () => {
    const { $ } = page('timeline/');
    expect($('.strip a').length).toBe(edition.timeline.history.length);
    expect($('.strip .sign').length).toBe(edition.timeline.history.length);
    for (const { id, label, statements, relation, remark } of edition.timeline.history) {
      const entry = $(`#event-${id}`);
      expect(words(entry.text())).toContain(label);
      expect(words(entry.text()).toLowerCase()).toContain(relation);
      expect(words(entry.text())).toMatch(/date (printed|derived|supplied)/);
      if (remark) expect(words(entry.text())).toContain(words(remark));
      expect(entry.find('a').length, id).toBe(statements.length);
    }
    for (const { start, end } of edition.timeline.meeting.parts) expect($('.clock').text()).toContain(`${start}–${end}`);
  });

  it('lists every place with its statements, and labels none twice', () => {
    const { $ } = page('map/');
    const places = edition.names.filter(({ group }) => group === 'places');
    expect(
      $('.place-list > li')
        .toArray()
        .map((each) => $(each).attr('id'))
        .sort(),
    ).toEqual(places.map(({ id }) => `place-${id}`).sort());
    const drawn = $('.plate a')
      .toArray()
      .map((each) => $(each).attr('href'));
    const withMap = places.filter(({ map }) => map).length;
    const far = withMap - new Set(drawn).size;
    expect(far).toBeLessThanOrEqual(1);
    for (const { map } of places) if (map?.caption) expect(words($('.plates figcaption').text())).toContain(map.caption.replace(/\.$/, ''));
  });

  it('draws without script, inline style, and focus of its own', () => {
    for (const path of ['timeline/', 'map/', 'speakers/']) {
      const { $ } = page(path);
      expect($('main [style], main script').length, path).toBe(0);
      expect($('svg').not('[aria-hidden=true]').length, path).toBe(0);
      expect($('svg a').not('[tabindex="-1"]').length, path).toBe(0);
    }
  });

  it('names the other records and says that they lead elsewhere', () => {
    const { $ } = page('about/');
    expect(
      $('.records a')
        .toArray()
        .map((each) => $(each).attr('href')),
    ).toEqual(edition.about.records.map(({ url }) => url));
    for (const item of $('.records li').toArray()) expect($(item).text()).toContain('another site');
  });

  it('says of the source what there is to say', () => {
    const text = words(page('about/').$('main').text());
    const { publisher, url, licence, sha256, compared } = edition.about.source;
    for (const fact of [publisher, url, licence.name, sha256, compared, edition.about.version, edition.about.responsible])
      expect(text).toContain(words(fact));
  });

  it('lets prose lead to the pages of this site, wherever it lives', () => {
    const { $ } = page('about/');
    for (const link of $('main a[href^="/"]').toArray()) expect($(link).attr('href')!.startsWith(base)).toBe(true);
  });

  it('has cards for every linked name', () => {
    const cards = JSON.parse(read('register.json')) as Record<string, { name: string; where: [string, string][] }>;
    for (const { $ } of site(name).pages)
      for (const link of $('a.name').toArray()) {
        const { name: title, where } = cards[$(link).attr('href')!.split('#')[1]!]!;
        expect(title).not.toBe('');
        for (const [, address] of where) expect(address.startsWith(base)).toBe(true);
      }
  });

  it('leads on from an address that leads nowhere', () => {
    const { $ } = page('404.html');
    expect($('form').attr('action')).toBe(`${base}search/`);
    expect($('meta[name=robots]').attr('content')).toContain('noindex');
    expect($('main nav li').length).toBe(edition.sections.length - 1);
  });
});
