/** Files, heads and lists of the built site, as programs find them. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { downloads, exportFiles } from '../../src/exports/export-files.ts';
import type { Page } from '../support/pages.ts';
import { site } from '../support/site.ts';

interface LinkedData {
  '@type': string;
  url: string;
  name: string;
  publisher?: { name: string };
  author?: { name: string };
  isBasedOn?: string;
  license?: string;
  about?: { '@type': string; startDate: string; endDate: string };
  hasPart?: { name: string; url: string }[];
}

const sha = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);
const isHidden = ({ $ }: Page): boolean => $('meta[name=robots]').attr('content')?.includes('noindex') ?? false;
const linkedData = ({ $ }: Page): LinkedData => JSON.parse($('script[type="application/ld+json"]').text());

describe.each(['root', 'base', 'small'] as const)('%s', (name) => {
  const { folder, origin: _, base, pages, page, read } = site(name);
  const home = `https://edition.example${base}`;
  const data = JSON.parse(read('outline.json'));
  const about = JSON.parse(readFileSync(join(name === 'small' ? 'tests/fixtures/small' : 'content', 'edition.json'), 'utf8'));

  it('has every file of the list', () => {
    for (const { file } of exportFiles) expect(existsSync(join(folder, file)), file).toBe(true);
  });

  it("gives the data that readers' scripts rely on", () => {
    expect(Object.keys(data)).toEqual(expect.arrayContaining(['title', 'date', 'source', 'sections', 'statements']));
    expect(Object.keys(data.source)).toEqual(expect.arrayContaining(['url', 'sha256', 'credit', 'licence']));
    expect(data.source.sha256).toBe(
      createHash('sha256')
        .update(readFileSync(join(folder, 'outline.txt')))
        .digest('hex'),
    );
    for (const { id, section, url, text, hash } of data.statements) {
      expect(hash).toBe(sha(text));
      const { pathname, hash: fragment } = new URL(url);
      expect(url.startsWith(home)).toBe(true);
      const $ = page(pathname.slice(base.length)).$;
      expect(fragment).toBe(`#${id}`);
      expect($(`[id="${id}"]`).length, url).toBe(1);
      expect(data.sections.some((one: { id: string }) => one.id === section)).toBe(true);
    }
    const names = new Set(data.names.map(({ id }: { id: string }) => id));
    for (const one of data.statements) for (const id of one.names) expect(names.has(id), id).toBe(true);
  });

  it('lists in the sitemap every page that is to be found, and no other', () => {
    const index = load(read('sitemap-index.xml'), { xml: true });
    const listed = index('sitemap > loc')
      .toArray()
      .flatMap((part) => {
        const $ = load(read(index(part).text().slice(home.length)), { xml: true });
        return $('url > loc')
          .toArray()
          .map((each) => $(each).text());
      });
    const expected = pages.filter((one) => !isHidden(one)).map(({ path }) => `https://edition.example${path}`);
    expect(listed.sort()).toEqual(expected.sort());
    expect(read('robots.txt')).toContain(`Sitemap: ${home}sitemap-index.xml`);
  });

  it('tells language models only of what is there', () => {
    for (const [, address] of read('llms.txt').matchAll(/\]\((\S+)\)/g)) {
      expect(address?.startsWith(home)).toBe(true);
      const path = (address as string).slice(home.length);
      expect(existsSync(join(folder, path)) || existsSync(join(folder, path, 'index.html')), address).toBe(true);
    }
  });

  it('tells link previews of every page what it is', () => {
    for (const one of pages) {
      const { $, path } = one;
      const property = (key: string): string | undefined => $(`meta[property="${key}"]`).attr('content');
      expect(property('og:title'), path).toBe($('title').text());
      expect(property('og:description')).toBe($('meta[name=description]').attr('content'));
      expect(property('og:description')).toBeTruthy();
      expect(property('og:image')).toBe(`${home}card.png`);
      expect(property('twitter:card')).toBe('summary_large_image');
      if (!isHidden(one)) expect(property('og:url')).toBe($('link[rel=canonical]').attr('href'));
    }
  });

  it('describes a section by its own words', () => {
    for (const { id, url } of data.sections.slice(1)) {
      const described =
        page(new URL(url).pathname.slice(base.length)).$('meta[name=description]').attr('content')?.replace(/ …$/, '') ?? '';
      const words = data.statements
        .filter(({ section }: { section: string }) => section === id)
        .map(({ text }: { text: string }) => text)
        .join(' ');
      expect(described.length).toBeGreaterThan(20);
      expect(words.startsWith(described), described).toBe(true);
    }
  });

  it('describes the outline as a report with its parts, its source and the meeting', () => {
    const report = linkedData(page(''));
    expect(report['@type']).toBe('Report');
    expect(report.url).toBe(home);
    expect(report.author?.name).toBe(about.source.publisher);
    expect(report.publisher?.name).toBe(about.title);
    expect(report.isBasedOn).toBe(about.source.url);
    expect(report.license).toBe(about.source.licence.url);
    expect(report.hasPart?.map(({ name, url }) => [name, url])).toEqual(
      data.sections.slice(1).map(({ title, url }: { title: string; url: string }) => [title, url]),
    );
    expect(report.about?.['@type']).toBe('Event');
    // No offset: no time zone is printed.
    expect(report.about?.startDate).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/);
    expect(report.about?.endDate).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/);
  });

  it('describes every other page too, and never the ministry as the publisher of ours', () => {
    for (const one of pages) {
      expect(linkedData(one)['@type'], one.path).toBeTruthy();
      const publishers = one
        .$('meta[name="DC.publisher"], meta[name=citation_publisher]')
        .toArray()
        .map((each) => one.$(each).attr('content'));
      expect(new Set([...publishers, linkedData(one).publisher?.name ?? about.title])).toEqual(new Set([about.title]));
    }
  });

  it('lets reference managers read the outline and each section', () => {
    for (const path of ['', ...data.sections.slice(1).map(({ url }: { url: string }) => new URL(url).pathname.slice(base.length))]) {
      const { $ } = page(path);
      const meta = (key: string): string | undefined => $(`meta[name="${key}"]`).attr('content');
      expect(meta('citation_title')).toContain(data.title);
      // What a reference manager makes of these is a unit test.
      expect(meta('citation_author')).toBe(`${about.source.publisher},`);
      expect(meta('citation_technical_report_institution')).toBe(about.source.publisher);
      expect(meta('citation_publication_date')?.replaceAll('/', '-')).toBe(data.issued);
      expect(meta('DC.creator')).toBe(about.source.publisher);
      expect(meta('DC.source')).toBeUndefined();
      expect($('link[rel="schema.DC"]').attr('href')).toBe('http://purl.org/dc/elements/1.1/');
      expect(meta('citation_public_url')).toBe($('link[rel=canonical]').attr('href'));
    }
  });

  it('names the other formats in the head, each of which is there', () => {
    for (const [path, offered] of [
      ['', downloads.filter(({ holds }) => holds === 'outline')],
      ['cite/', downloads.filter(({ holds }) => holds !== 'description')],
    ] as const) {
      const { $ } = page(path);
      const named = $('link[rel=alternate]')
        .toArray()
        .map((each) => $(each).attr('href')?.slice(base.length));
      expect(named).toEqual(offered.map(({ file }) => file));
      expect(offered.length).toBeGreaterThan(5);
    }
  });

  it('lists every download with its size', () => {
    const { $ } = page('cite/');
    const listed = $('.downloads td a')
      .toArray()
      .map((each) => [$(each).attr('href')?.slice(base.length), Number.parseFloat($(each).next().text())]);
    expect(listed.map(([file]) => file)).toEqual(downloads.map(({ file }) => file));
    for (const [file, size] of listed as [string, number][]) {
      const bytes = readFileSync(join(folder, file)).length;
      expect(Math.abs(size - (bytes < 1000 ? bytes : bytes / 1000)), file).toBeLessThan(0.51);
    }
  });

  it('has a citation for every “Cite” of the pages, with its hash and permalink', () => {
    const { $ } = page('cite/');
    for (const one of pages)
      for (const each of one.$('a.cite').toArray()) {
        const [path, id] = (one.$(each).attr('href') ?? '').split('#');
        expect(path).toBe(`${base}cite/`);
        expect($(`[id="${id}"]`).length, id).toBe(1);
      }
    for (const { id, hash, url } of data.statements) {
      const forms = $(`[id="cite-${id}"]`);
      expect(forms.attr('data-hash')).toBe(hash);
      expect(forms.find('.permalink a').attr('href')).toBe(url);
      expect(forms.find('dd').length).toBe(7);
    }
  });
});

it('makes every file the same in two builds', () => {
  for (const { file } of exportFiles)
    expect(readFileSync(join(site('root').folder, file)).equals(readFileSync(join(site('again').folder, file))), file).toBe(true);
});
