import { describe, expect, it } from 'vitest';
import { reportAddress } from '../../src/components/report/report-address.ts';

const subject = { reference: '5(2) ¶2', words: 'Japan & Russia: “map”', version: '1.2.0' };

describe('the address of a report', () => {
  it('fills the places that an address has for reference, words and version', () => {
    const address = reportAddress('https://tracker.example/new?title={ref}&body={words}%0A{version}', subject);
    const { searchParams } = new URL(address);
    expect(searchParams.get('title')).toBe(subject.reference);
    expect(searchParams.get('body')).toBe(`${subject.words}\n1.2.0`);
  });

  it('adds them as a query to any other address', () => {
    const { searchParams } = new URL(reportAddress('https://tracker.example/form?kind=error', subject));
    expect(Object.fromEntries(searchParams)).toEqual({ kind: 'error', ref: subject.reference, words: subject.words, version: '1.2.0' });
  });

  it('gives a mail a subject and a body', () => {
    const { protocol, pathname, searchParams } = new URL(reportAddress('mailto:editors@example.org', subject));
    expect([protocol, pathname]).toEqual(['mailto:', 'editors@example.org']);
    expect(searchParams.get('subject')).toBe('Error in 5(2) ¶2, version 1.2.0');
    expect(searchParams.get('body')).toContain(subject.words);
  });

  it('cuts long words between two of them', () => {
    const { searchParams } = new URL(reportAddress('https://tracker.example/', { ...subject, words: 'word '.repeat(60) }));
    expect(searchParams.get('words')).toMatch(/^(word )+…$/);
    expect(searchParams.get('words')?.length).toBeLessThan(130);
  });
});
