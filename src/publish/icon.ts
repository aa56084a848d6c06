/** The site's icon as PNG, drawn from the shapes of `public/favicon.svg`, for the home screens that take no SVG. */
import { crc32, deflateSync } from 'node:zlib';

type Colour = readonly [red: number, green: number, blue: number];

/** Side of the grid on which the shapes stand. */
const grid = 32;
const ground: Colour = [0x1e, 0x1c, 0x19];
const paper: Colour = [0xfc, 0xfb, 0xf8];
const red: Colour = [0xc9, 0x46, 0x3a];
/** Left, top, right, bottom. */
const shapes: readonly (readonly [number, number, number, number, Colour])[] = [
  [8, 8, 24, 10, paper],
  [8, 13, 24, 15, paper],
  [8, 18, 19, 20, paper],
  [4, 9, 6, 19, red],
];

/** Sizes a web app manifest asks for, in pixels. */
export const iconSizes = [192, 512] as const;

/** A square picture without transparency; what matters lies within the circle that a mask may cut out. */
export function icon(size: number): Uint8Array {
  const rows = Buffer.alloc(size * (1 + size * 3));
  const cell = (at: number): number => (at * grid) / size;
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const shape = shapes.find(([left, top, right, bottom]) => cell(x) >= left && cell(x) < right && cell(y) >= top && cell(y) < bottom);
      rows.set(shape?.[4] ?? ground, y * (1 + size * 3) + 1 + x * 3);
    }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  // Eight bits a colour, three colours, no interlacing.
  header.set([8, 2, 0, 0, 0], 8);
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  return Buffer.concat([
    Buffer.from(signature),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}
