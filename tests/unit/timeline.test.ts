import { describe, expect, it } from 'vitest';
import { dateInWords, endOf, spanInWords, startOf } from '../../src/edition/date.ts';
import { clockOf } from '../../src/components/timeline/clock.ts';
import { inTime, measures, signedDate, stripsOf, type Event } from '../../src/components/timeline/history.ts';
import { segmentsOf, timeScale } from '../../src/components/timeline/segments.ts';
import { widthOf, wrap } from '../../src/exports/drawn-text.ts';
import { loadEdition } from '../../src/edition/load.ts';

const utc = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const event = (date: string, more: Partial<Event> = {}): Event => ({
  id: `e${date}`,
  date,
  label: 'Something happens',
  statements: ['s1'],
  relation: 'mentioned',
  dateSource: 'printed',
  ...more,
});

describe('dates', () => {
  it('are put in words as far as they are known', () => {
    expect(['1950', '1950-02', '1950-02-08'].map(dateInWords)).toEqual(['1950', 'February 1950', '8 February 1950']);
    expect(spanInWords('1950', '1951')).toBe('1950–1951');
    expect(spanInWords('1950-02-08', '1950-02-11')).toBe('8–11 February 1950');
    expect(spanInWords('1950-02-08', undefined)).toBe('8 February 1950');
  });

  it('begin with their first instant and end after their last', () => {
    expect([startOf('1950'), endOf('1950')]).toEqual([utc('1950-01-01'), utc('1951-01-01')]);
    expect([startOf('1950-12'), endOf('1950-12')]).toEqual([utc('1950-12-01'), utc('1951-01-01')]);
    expect([startOf('1950-02-28'), endOf('1950-02-28')]).toEqual([utc('1950-02-28'), utc('1950-03-01')]);
  });

  it('show where they come from', () => {
    expect((['printed', 'derived', 'ours'] as const).map((dateSource) => signedDate(event('1950', { dateSource })))).toEqual([
      '1950',
      '(1950)',
      '[1950]',
    ]);
  });
});

describe('the order of events', () => {
  const dates = (history: readonly Event[]): string[] => history.map(({ date, end }) => (end ? `${date}/${end}` : date));

  it('puts what is known by its month or year after the days within it', () => {
    const ordered = [
      event('1949-12-31'),
      event('1950-06-29'),
      event('1950-06-30'),
      event('1950-06', { end: '1952' }),
      event('1950', { end: '1950-09' }),
      event('1950-12-31'),
      event('1950-12'),
      event('1950'),
      event('1951-01-01'),
    ];
    expect(dates(inTime([...ordered].reverse()))).toEqual(dates(ordered));
  });

  it('is that of the content where dates are the same', () => {
    expect(inTime([event('1950', { id: 'b' }), event('1950', { id: 'a' })]).map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('never shows a cause after its effect: nothing stands before a day that its own date may follow', () => {
    for (const folder of ['content', 'tests/fixtures/small']) {
      const { history } = loadEdition(folder).timeline;
      const drawn = stripsOf(history).flatMap(({ rows }) => rows.map(({ event: each }) => each));
      for (const events of [inTime(history), drawn])
        events.forEach(({ id, date, end = date }, i) => {
          const within = events
            .slice(i + 1)
            .filter((later) => later.date.length > date.length && later.date.startsWith(date) && startOf(later.date) < endOf(end));
          expect(within.map((later) => `${id} (${date}) stands before ${later.id} (${later.date})`)).toEqual([]);
        });
    }
  });
});

describe('segments', () => {
  const cover = (times: number[]): void => {
    const segments = segmentsOf(times);
    expect(segments[0]!.from).toBe(0);
    expect(segments.at(-1)!.to).toBe(times.length);
    segments.slice(1).forEach(({ from }, i) => expect(from).toBe(segments[i]!.to));
  };

  it('take in every event once', () => {
    for (const times of [[0], [0, 0], [0, 1, 2], [0, 1000, 1001, 1002, 9000], [0, 0, 5, 5, 5, 1e6, 1e6 + 1]]) cover(times);
  });

  it('are one where events lie evenly', () => {
    expect(segmentsOf([0, 10, 20, 30, 40, 50])).toEqual([{ from: 0, to: 6 }]);
  });

  it('are cut where a long nothing lies between crowds', () => {
    expect(segmentsOf([0, 1, 2, 3, 4, 10_000, 10_001, 10_002, 10_003, 10_004])).toEqual([
      { from: 0, to: 5 },
      { from: 5, to: 10 },
    ]);
  });

  it('never part events of the same instant', () => {
    const times = [0, 1, 2, ...Array<number>(20).fill(500), 900, 901, 902];
    for (const { from } of segmentsOf(times).slice(1)) expect(times[from]).not.toBe(times[from - 1]);
  });
});

describe('the scale of a segment', () => {
  it('is linear between the ends of its range', () => {
    const { place } = timeScale([0, 100], [20, 220], 30);
    expect([place(0), place(50), place(100)]).toEqual([20, 120, 220]);
  });

  it('has ticks of years, months or days, with room between them', () => {
    const labels = (from: string, to: string): string[] => timeScale([utc(from), utc(to)], [0, 200], 30).ticks.map(({ label }) => label);
    expect(labels('1900-01-01', '2000-01-01')).toEqual(['1900', '1920', '1940', '1960', '1980', '2000']);
    expect(labels('2010-01-01', '2010-07-01')).toEqual([
      'Jan 2010',
      'Feb 2010',
      'Mar 2010',
      'Apr 2010',
      'May 2010',
      'Jun 2010',
      'Jul 2010',
    ]);
    expect(labels('2010-01-09', '2010-01-10')).toEqual(['9 Jan 2010', '10 Jan 2010']);
    const { ticks } = timeScale([utc('1703-05-27'), utc('2012-12-25')], [0, 400], 24);
    ticks.slice(1).forEach(({ y }, i) => expect(y - ticks[i]!.y).toBeGreaterThanOrEqual(20));
  });

  it('puts a single instant at the beginning and needs no tick', () => {
    const { place, ticks } = timeScale([5, 5], [10, 90], 30);
    expect(place(5)).toBe(10);
    expect(ticks).toEqual([]);
  });
});

describe('the strips of the history', () => {
  const strips = stripsOf(loadEdition('content').timeline.history);

  it('hold every event once, in the order of time', () => {
    const { history } = loadEdition('content').timeline;
    const shown = strips.flatMap(({ rows }) => rows.map(({ event: each }) => each));
    expect(shown.map(({ id }) => id).sort()).toEqual(history.map(({ id }) => id).sort());
    expect(shown).toEqual(inTime(history));
    const places = strips.map(({ rows }) => rows.map(({ place }) => place));
    for (const each of places) expect(each).toEqual([...each].sort((a, b) => a - b));
  });

  it('have rows that do not lie on one another, and labels that fit', () => {
    for (const { rows, height } of strips) {
      rows.slice(1).forEach(({ y }, i) => expect(y - rows[i]!.y).toBeGreaterThanOrEqual(rows[i]!.lines.length * measures.line + 14));
      for (const { lines, y } of rows) {
        expect(y + lines.length * measures.line).toBeLessThan(height);
        for (const line of lines) expect(measures.text + widthOf(line, measures.size)).toBeLessThanOrEqual(measures.width);
      }
    }
  });

  it('have places and spans on their axis', () => {
    for (const { rows, spans, axis } of strips) {
      for (const { place } of rows) {
        expect(place).toBeGreaterThanOrEqual(axis.top);
        expect(place).toBeLessThanOrEqual(axis.bottom);
      }
      for (const { from, to } of spans) expect(axis.top <= from && from < to && to <= axis.bottom).toBe(true);
    }
  });

  it('draw what lasts across a cut on both sides of it', () => {
    const early = ['1900', '1901', '1902', '1903', '1904'].map((date) => event(date));
    const late = ['1960', '1961', '1962', '1963', '1964'].map((date) => event(date));
    const both = stripsOf([...early, event('1903-06', { end: '1961' }), ...late]);
    expect(both.map(({ spans }) => spans.length)).toEqual([1, 1]);
  });
});

describe('the clock', () => {
  it('is to scale, the pause between the parts included', () => {
    const { parts, ticks } = clockOf(
      [
        { start: '12:00', end: '13:00' },
        { start: '13:10', end: '14:00' },
      ],
      120,
    );
    expect(parts.map(({ from, to }) => ({ from, to }))).toEqual([
      { from: 0, to: 60 },
      { from: 70, to: 120 },
    ]);
    expect(ticks).toEqual([
      { x: 0, label: '12:00' },
      { x: 30, label: '12:30' },
      { x: 60, label: '13:00' },
      { x: 90, label: '13:30' },
      { x: 120, label: '14:00' },
    ]);
  });
});

describe('lines of a drawing', () => {
  it('are as long as fits, and lose no word', () => {
    const text = 'The framework for something rather long is signed after years';
    const lines = wrap(text, 120, 12);
    expect(lines.join(' ')).toBe(text);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(widthOf(line, 12)).toBeLessThanOrEqual(120);
  });

  it('let a word that is too long stand alone', () => {
    expect(wrap('a Donaudampfschifffahrtsgesellschaft b', 60, 12)).toEqual(['a', 'Donaudampfschifffahrtsgesellschaft', 'b']);
  });
});
