/** Contrast of colours, as WCAG 2.2 defines it. */
import type { Page } from 'playwright-core';

/** Red, green and blue, each 0 to 255. */
export type Rgb = readonly [number, number, number];

/** @returns 1 to 21 */
export function contrastOf(one: Rgb, other: Rgb): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4)) as [
    number,
    number,
    number,
  ];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Colours in any notation of CSS, as the browser draws them. */
export async function drawn(page: Page, colours: readonly string[]): Promise<Map<string, Rgb>> {
  const read = await page.evaluate(
    (all) => {
      const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
      return all.map((colour): [string, Rgb] => {
        canvas.clearRect(0, 0, 1, 1);
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
        const [r, g, b] = canvas.getImageData(0, 0, 1, 1).data as unknown as Rgb;
        return [colour, [r, g, b]];
      });
    },
    [...new Set(colours)],
  );
  return new Map(read);
}
