/** The style sheet for paper, with the words it prints on every sheet and at the end: a file of its own, which no screen waits for. */
import { absolute, base } from '../addresses.ts';
import { edition } from '../edition.ts';
import { creditLine } from '../exports/citation.ts';
import { dayOf, formatDay } from '../exports/date.ts';
import { cssString } from '../styles/css-string.ts';
import styles from '../styles/print.css?inline';

export function GET(): Response {
  const { title, date, about } = edition;
  const colophon = `${creditLine(about)}\n${about.title}, version ${about.version}, ${formatDay(dayOf(about.date), 'plain')}. ${absolute(base)}`;
  const words = `@page{@top-left{content:${cssString(`${title}, ${date}`)}}}.foot::after{content:${cssString(colophon)}}`;
  return new Response(styles + words, { headers: { 'content-type': 'text/css' } });
}
