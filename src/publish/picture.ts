/**
 * Pictures made from words: the card that link previews show, and the cover of the EPUB. The letters come from
 * a font of our own, so that every machine draws the same picture.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Edition } from '../edition/edition.ts';
import type { PictureFormat } from '../exports/files.ts';
import { escapeXml } from '../exports/xml.ts';
import { wrap } from '../components/wrap.ts';

// From the project, not from this file: the build bundles it and runs it elsewhere.
const installed = createRequire(resolve('package.json')).resolve;
const fontFamily = 'Source Serif 4';
const colours = { paper: '#fcfbf8', ink: '#1e1c19', quiet: '#5c564d', rule: '#b3382c' };

interface Format {
  width: number;
  height: number;
  margin: number;
  /** Size of the title's letters; of the others a share of it. */
  size: number;
}

const formats = {
  card: { width: 1200, height: 630, margin: 90, size: 82 },
  cover: { width: 800, height: 1200, margin: 90, size: 76 },
} satisfies Record<PictureFormat, Format>;

type Measure = (text: string, size: number) => number;

let ready: Promise<Uint8Array[]> | undefined;

/** @returns a PNG; the same edition gives the same bytes */
export async function picture(edition: Edition, format: PictureFormat): Promise<Uint8Array> {
  const fontBuffers = await (ready ??= prepare());
  const font = { fontBuffers, defaultFontFamily: fontFamily };
  const measure: Measure = (text, size) =>
    new Resvg(`<svg xmlns="http://www.w3.org/2000/svg">${line(text, 0, 0, size)}</svg>`, { font }).getBBox()?.width ?? 0;
  return new Resvg(draw(edition, formats[format], measure), { font }).render().asPng();
}

async function prepare(): Promise<Uint8Array[]> {
  const [wasm, font] = await Promise.all([
    readFile(installed('@resvg/resvg-wasm/index_bg.wasm')),
    readFile(installed('@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf')),
  ]);
  // A second call, after a reload in development, is refused; the first one holds.
  await initWasm(wasm).catch(() => undefined);
  return [font];
}

function draw({ about }: Edition, { width, height, margin, size }: Format, measure: Measure): string {
  const room = width - 2 * margin;
  const small = Math.round(size * 0.5);
  const titleLines = wrap(about.title, room, size, measure);
  const below = wrap(about.short, room, small, measure);
  const lines = [
    ...titleLines.map((text, i) => line(text, margin, margin + size * (1 + i * 1.2), size)),
    ...below.map((text, i) => line(text, margin, height - margin - (below.length - 1 - i) * small * 1.45, small, colours.quiet)),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="${colours.paper}"/><rect width="24" height="${height}" fill="${colours.rule}"/>${lines.join('')}</svg>`;
}

function line(text: string, x: number, y: number, size: number, fill = colours.ink): string {
  return `<text x="${x}" y="${y}" font-family="${fontFamily}" font-size="${size}" fill="${fill}">${escapeXml(text)}</text>`;
}
