/** The style sheet for paper, with the words it prints on every sheet and at the end: a file of its own, which no screen waits for. */
import { absolute, base } from '../addresses.ts';
import { cssString } from '../components/frame/css-string.ts';
import styles from '../components/frame/print.css?inline';
import { edition } from '../edition/current.ts';
import { dayOf, formatDay } from '../edition/date.ts';
import { creditLine } from '../exports/citation.ts';

export function GET(): Response {
  const { title, date, about } = edition;
  const version = `${about.title}, version ${about.version}, ${formatDay(dayOf(about.date), 'plain')}.`;
  const colophon = `${creditLine(about)}\n${version} ${absolute(base)}`;
  const words = `@page{@top-left{content:${cssString(`${title}, ${date}`)}}}.foot::after{content:${cssString(colophon)}}`;
  return new Response(styles + words, { headers: { 'content-type': 'text/css' } });
}
