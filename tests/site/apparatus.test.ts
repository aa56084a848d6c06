/** The pages beside the text, as built. */
import { describe, expect, it } from 'vitest';
import { loadEdition } from '../../src/edition/load.ts';
import { site } from '../support/site.ts';
import { readSpeech } from '../support/written.ts';

const outlines = [
  ['root', 'content'],
  ['base', 'content'],
  ['small', 'tests/fixtures/small'],
] as const;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe.each(outlines)('the site “%s”', (name, folder) => {
  const edition = loadEdition(folder);
  const said = readSpeech(folder);
  const { page, base, read } = site(name);
  const reportedBy = `as reported by ${edition.about.source.reportedBy}`;

  it('lists every note in order, with its words, its statement and what it rests on', () => {
    const { $ } = page('notes/');
    expect(
      $('.note-entry')
        .toArray()
        .map((each) => $(each).attr('id')),
    ).toEqual(edition.notes.map(({ id }) => `note-${id}`));
    for (const { id, text, place, sources } of edition.notes) {
      const entry = $(`#note-${id}`);
      expect(oneLine(entry.text()), id).toContain(oneLine(text));
      expect(entry.find('a.ref').text(), id).toContain(place.node.ref);
      const linked = sources.flatMap(({ url }) => url ?? []);
      expect(
        entry
          .find('.sources a')
          .toArray()
          .map((each) => $(each).attr('href')),
        id,
      ).toEqual(linked);
      for (const { publisher, title } of sources) expect(oneLine(entry.text()), id).toContain(`${publisher}: ${title}`);
      if (sources.length === 0) expect(oneLine(entry.text()), id).toContain('Rests on');
    }
  });

  it('has every name, quantity and date in the register, with a link to every place', () => {
    const { $ } = page('register/');
    for (const { id, headword, occurrences, implied, forms } of edition.names) {
      const entry = $(`.entry[id="${id}"]`);
      expect(entry.find('h3').text()).toBe(headword);
      const places = new Set([...occurrences.map(({ place }) => place.id), ...implied]);
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
        [related, 'See also (not the same)'],
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
    for (const { id, words } of edition.statements)
      for (const word of words.text.match(/\p{L}{7,}/gu) ?? []) {
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
      ).toEqual(said.flat().flatMap(({ speaker, words }) => (speaker === id ? [words] : [])));
      expect($('main').text()).toContain(reportedBy);
      expect($('main').text()).toContain(role);
    }
  });

  it('shows every act in the printed words, and never attributes narration', () => {
    const { $ } = page('speakers/');
    expect(oneLine($('main').text())).toContain(reportedBy);
    expect(
      $('.acts q')
        .toArray()
        .map((each) => $(each).text())
        .sort(),
    ).toEqual(edition.acts.map((act) => act.words).sort());
    for (const row of $('.replies tbody tr').toArray()) expect($(row).text()).not.toContain('narration');
  });

  it('says of each reply who made it and to whom, and leads from the statement to what it responds to', () => {
    const { $ } = page('speakers/');
    const ids = edition.statements.map(({ id }) => id);
    const labels = new Map(edition.speakers.map(({ id, label }) => [id, label]));
    /** Who speaks in a node, by the tags of the MDX. */
    const heard = (node: string): string[] => {
      const within = ids.flatMap((id, i) => (id === node || id.startsWith(`${node}-`) ? (said[i] ?? []) : []));
      return [...new Set(within.map(({ speaker }) => labels.get(speaker) ?? ''))];
    };
    /** A sentence of narration replies for the item it leads in to. */
    const nodeOf = (id: string): string => (heard(id).length > 0 ? id : id.replace(/-p\d+$/, ''));
    const expected = edition.responses.map(({ statement, start, to }) => {
      const index = ids.indexOf(statement.id);
      let before = 0;
      const spoken = (said[index] ?? []).find(({ words }) => {
        const at = statement.words.text.indexOf(words, before);
        before = at + words.length;
        return at <= start && start < before;
      });
      const who = labels.get(spoken?.speaker ?? '') ?? heard(nodeOf(statement.id))[0];
      const whom = heard(to.id).filter((each) => to !== statement || each !== who);
      return `${statement.ref} ${who} | ${to.ref} ${whom.join(', ')}`;
    });
    const rows = $('.replies tbody tr').toArray();
    const shown = rows.map((row) =>
      $(row)
        .find('td')
        .toArray()
        .map((cell) => oneLine($(cell).text()))
        .join(' | '),
    );
    expect(shown.sort()).toEqual(expected.sort());
    for (const { statement, to } of edition.responses) {
      const link = page('').$(`[id="${statement.id}"] .reply`);
      const wanted = to === statement ? [undefined, undefined] : [`#${to.id}`, `in response to ${to.ref}`];
      expect([link.attr('href'), link.attr('aria-label')], statement.id).toEqual(wanted);
    }
  });

  it('counts the words of each speaker in each section, and draws them to one scale', () => {
    const { $ } = page('speakers/');
    const columns = $('.matrix thead th')
      .toArray()
      .map((cell) => oneLine($(cell).text()));
    expect(columns).toEqual(['Section', ...edition.speakers.map(({ label }) => label), 'Narration']);
    const rows = $('.matrix tbody tr').toArray();
    expect(rows.length).toBe(edition.sections.length);
    const cells = rows.map((row) => $(row).find('td').toArray());
    const count = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    const figures = cells.map((row) => row.map((cell) => parseInt($(cell).text())));
    figures.forEach((row, i) => {
      const section = edition.sections[i];
      const own = edition.statements.flatMap((statement, n) => (statement.section === section ? (said[n] ?? []) : []));
      edition.speakers.forEach(({ id }, n) => {
        const words = own.filter(({ speaker }) => speaker === id).map((each) => each.words);
        expect(row[n], `${section?.id} ${id}`).toBe(count(words.join(' ')));
      });
    });
    const largest = Math.max(...figures.flat());
    cells.forEach((row, i) =>
      row.forEach((cell, n) => {
        const width = $(cell).find('rect').attr('width');
        expect(width ? Number(width) : 0).toBe(Math.round(((figures[i]?.[n] ?? 0) / largest) * 100));
      }),
    );
  });

  it('draws every event and lists it with its statements, its relation and the source of its date', () => {
    const { $ } = page('timeline/');
    expect($('.strip a').length).toBe(edition.timeline.history.length);
    expect($('.strip .sign').length).toBe(edition.timeline.history.length);
    for (const { id, label, statements, relation, remark, note } of edition.timeline.history) {
      const entry = $(`#event-${id}`);
      expect(oneLine(entry.text())).toContain(label);
      expect(oneLine(entry.text()).toLowerCase()).toContain(relation);
      expect(oneLine(entry.text())).toMatch(/date (printed|derived|supplied)/);
      if (remark) expect(oneLine(entry.text())).toContain(oneLine(remark));
      expect(entry.find('a').length, id).toBe(statements.length + (note ? 1 : 0));
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
    for (const { map } of places)
      if (map?.caption) expect(oneLine($('.plates figcaption').text())).toContain(map.caption.replace(/\.$/, ''));
  });

  it('draws without script, inline style, and focus of its own', () => {
    for (const path of ['timeline/', 'map/', 'speakers/']) {
      const { $ } = page(path);
      expect($('main [style], main script').length, path).toBe(0);
      expect($('svg').not('[aria-hidden=true]').length, path).toBe(0);
      expect($('svg a').not('[tabindex="-1"]').length, path).toBe(0);
    }
  });

  it('names the other records, how much of each was seen, and that they lead elsewhere', () => {
    const { $ } = page('records/');
    const about = oneLine(page('about/').$('main').text()).toLowerCase();
    for (const { id, url, where, seen } of edition.others.records) {
      const entry = $(`#record-${id}`);
      expect(entry.find('a').attr('href'), id).toBe(url);
      for (const text of [oneLine(entry.text()).toLowerCase(), about]) expect(text, id).toContain(oneLine(seen).toLowerCase());
      expect(oneLine(entry.text()), id).toContain(url ? 'another site' : oneLine(where ?? ''));
    }
  });

  it('sets what other records say beside the outline, subject by subject', () => {
    const { $ } = page('records/');
    expect($('.comparison tbody tr').length).toBe(edition.others.rows.length);
    for (const { section, outline, columns } of edition.others.rows) {
      const cells = $(`#on-${section.id}`)
        .find('td')
        .toArray()
        .map((cell) => oneLine($(cell).text()));
      expect(cells[0]).toBe(oneLine(outline));
      columns.forEach(({ cells: said }, i) => {
        for (const { text, says, record } of said) {
          expect(cells[i + 1]).toContain(oneLine(text));
          expect(cells[i + 1]?.toLowerCase(), record.id).toContain(says);
        }
      });
      if (section.number > 0) expect(page(`agenda/${section.slug}/`).$(`a[href="${base}records/#on-${section.id}"]`).length).toBe(1);
    }
    expect(page('').$(`nav a[href="${base}records/"]`).length).toBeGreaterThan(0);
  });

  it('offers to report an error beside every statement and note where there is an address for it, and else on one page', () => {
    const hasAddress = name === 'small';
    const links = (path: string): string[] =>
      page(path)
        .$('a.report')
        .toArray()
        .map((each) => page(path).$(each).attr('href') ?? '');
    expect(links('').length).toBe(hasAddress ? edition.statements.length + edition.notes.length : 0);
    expect(links('notes/').length).toBe(hasAddress ? edition.notes.length : 0);
    expect(page('about/').$('[data-report]').length).toBe(hasAddress ? 0 : 1);
    if (!hasAddress) return;
    const places = links('').map((href) => new URL(href).searchParams.get('place'));
    for (const { ref } of edition.statements) expect(places).toContain(ref);
    for (const { number, place } of edition.notes) expect(places).toContain(`note ${number} (${place.node.ref})`);
  });

  it('marks the words that a note is on, and prints them with it', () => {
    const all = page('').$;
    const list = page('notes/').$;
    for (const { id, lemma, place } of edition.notes) {
      const entry = list(`#note-${id} .note-head`);
      const index = place.notes.findIndex((note) => note.id === id) + 1;
      const block = all(`#note-${id}`).parent().prevAll(':not(.tools)').first();
      const marked = block
        .find(`[data-lemma="${index}"]`)
        .toArray()
        .map((each) => all(each).text());
      const words = lemma && place.words.text.slice(lemma.start, lemma.end);
      expect(marked.join(''), id).toBe(words ?? '');
      expect(oneLine(entry.text()), id).toContain(words ? oneLine(words) : `on the whole ${place.kind}`);
    }
  });

  it('says of the source what there is to say', () => {
    const text = oneLine(page('about/').$('main').text());
    const { publisher, url, licence, sha256, compared } = edition.about.source;
    for (const fact of [publisher, url, licence.name, sha256, compared, edition.about.version, edition.about.responsible ?? 'names nobody'])
      expect(text).toContain(oneLine(fact));
  });

  it('lets prose lead to the pages of this site, wherever it lives', () => {
    const { $ } = page('about/');
    for (const link of $('main a[href^="/"]').toArray()) expect($(link).attr('href')!.startsWith(base)).toBe(true);
  });

  it('has cards for every linked name', () => {
    const cards = JSON.parse(read('register.json')) as Record<string, { name: string; where: { ref: string; url: string }[] }>;
    for (const { $ } of site(name).pages)
      for (const link of $('a.name').toArray()) {
        const { name: title, where } = cards[$(link).attr('href')!.split('#')[1]!]!;
        expect(title).not.toBe('');
        for (const { ref, url } of where) {
          expect(ref).not.toBe('');
          expect(url.startsWith(base)).toBe(true);
        }
      }
  });

  it('leads on from an address that leads nowhere', () => {
    const { $ } = page('404.html');
    expect($('form').attr('action')).toBe(`${base}search/`);
    expect($('meta[name=robots]').attr('content')).toContain('noindex');
    expect($('main nav li').length).toBe(edition.sections.length - 1);
  });
});
