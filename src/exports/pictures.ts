/**
 * The pictures of the edition as PNG: the card that link previews show, the cover of the EPUB, and the site's icons. Their
 * letters come from a font of our own, so that every machine draws the same picture. The one export that reads files:
 * that font, the program that draws, and `public/favicon.svg`.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Edition } from '../edition/edition.ts';
import { wrap } from './drawn-text.ts';
import { block, el, escapeXml } from './xml.ts';

// From the project's folder, not from this file's: the build bundles this file and runs it elsewhere.
const installed = createRequire(resolve('package.json')).resolve;
const iconFile = resolve('public/favicon.svg');
const fontFamily = 'Source Serif 4';
const colours = { paper: '#fcfbf8', ink: '#1e1c19', quiet: '#5c564d', rule: '#b3382c' };

/** Sizes of icon that a web app manifest asks for, in pixels. */
export const iconSizes = [192, 512] as const;

/** Lengths in pixels. */
interface Format {
  width: number;
  height: number;
  margin: number;
  /** Size of the title's letters; the others are half as large. */
  size: number;
}

/** @returns a PNG; the same edition gives the same bytes */
export function card(edition: Edition): Promise<Uint8Array> {
  return titlePicture(edition, { width: 1200, height: 630, margin: 90, size: 82 });
}

/** @returns a PNG; the same edition gives the same bytes */
export function cover(edition: Edition): Promise<Uint8Array> {
  return titlePicture(edition, { width: 800, height: 1200, margin: 90, size: 76 });
}

/**
 * The site's icon for home screens that take no SVG.
 * @param size of a side, in pixels
 * @returns a PNG without transparency, with square corners: home screens cut their own
 */
export async function icon(size: number): Promise<Uint8Array> {
  await prepare();
  const svg = await readFile(iconFile, 'utf8');
  return new Resvg(svg.replace(/ rx="[^"]*"/g, ''), { fitTo: { mode: 'width', value: size } }).render().asPng();
}

async function titlePicture({ about }: Edition, { width, height, margin, size }: Format): Promise<Uint8Array> {
  const font = { fontBuffers: [await prepare()], defaultFontFamily: fontFamily };
  const widthOf = (text: string, letters: number): number => new Resvg(svg([line(text, 0, 0, letters)]), { font }).getBBox()?.width ?? 0;
  const room = width - 2 * margin;
  const small = Math.round(size * 0.5);
  const above = wrap(about.title, room, size, widthOf);
  const below = wrap(about.short, room, small, widthOf);
  const picture = svg(
    [
      el('rect', { width: `${width}`, height: `${height}`, fill: colours.paper }),
      el('rect', { width: '24', height: `${height}`, fill: colours.rule }),
      ...above.map((text, i) => line(text, margin, margin + size * (1 + i * 1.2), size)),
      ...below.map((text, i) => line(text, margin, height - margin - (below.length - 1 - i) * small * 1.45, small, colours.quiet)),
    ],
    { viewBox: `0 0 ${width} ${height}`, width: `${width}`, height: `${height}` },
  );
  return new Resvg(picture, { font }).render().asPng();
}

function svg(children: readonly string[], attributes = {}): string {
  return block('svg', { xmlns: 'http://www.w3.org/2000/svg', ...attributes }, children);
}

function line(text: string, x: number, y: number, size: number, fill = colours.ink): string {
  return el('text', { x: `${x}`, y: `${y}`, 'font-family': fontFamily, 'font-size': `${size}`, fill }, escapeXml(text));
}

let ready: Promise<Uint8Array> | undefined;

/** Starts the program that draws, once. @returns the font */
function prepare(): Promise<Uint8Array> {
  return (ready ??= start());
}

async function start(): Promise<Uint8Array> {
  const [program, font] = await Promise.all([
    readFile(installed('@resvg/resvg-wasm/index_bg.wasm')),
    readFile(installed('@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf')),
  ]);
  // After a reload in development the program has already started and refuses a second start.
  await initWasm(program).catch(() => undefined);
  return font;
}
