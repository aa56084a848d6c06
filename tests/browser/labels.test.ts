/** The labels of speakers: made by the style sheet, so they are measured where the browser draws them. */
import type { CDPSession, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { useBrowser } from '../support/browser.ts';

const browser = useBrowser();

interface Label {
  statement: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** As Chrome's protocol describes an element, with what CSS generates before it. */
interface Node {
  nodeId: number;
  attributes?: string[];
  children?: Node[];
  pseudoElements?: (Node & { pseudoType: string })[];
}

/** The box of every speaker's label on the page, in the order of the outline. */
async function labelsOn(page: Page, devtools: CDPSession): Promise<Label[]> {
  const { root } = (await devtools.send('DOM.getDocument', { depth: -1 })) as { root: Node };
  const labels: { statement: string; nodeId: number }[] = [];
  const walk = (node: Node, statement: string): void => {
    const attributes = node.attributes ?? [];
    const value = (name: string): string => attributes[attributes.indexOf(name) + 1] ?? '';
    const within = attributes.includes('data-ref') ? value('data-ref') : statement;
    if (attributes.includes('data-speaker'))
      for (const { pseudoType, nodeId } of node.pseudoElements ?? [])
        if (pseudoType === 'before') labels.push({ statement: within, nodeId });
    for (const child of node.children ?? []) walk(child, within);
  };
  walk(root, '');
  expect(labels.length).toBe(await page.locator('.said').count());
  return Promise.all(
    labels.map(async ({ statement, nodeId }) => {
      const { quads } = await devtools.send('DOM.getContentQuads', { nodeId });
      const [xs, ys] = [0, 1].map((axis) => quads.flatMap((quad) => quad.filter((_, i) => i % 2 === axis))) as [number[], number[]];
      return { statement, left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
    }),
  );
}

/** Pairs of labels that lie on one another. */
function overlaps(labels: readonly Label[]): string[] {
  return labels.flatMap((one, i) =>
    labels
      .slice(i + 1)
      .filter(
        (other) =>
          Math.min(one.right, other.right) - Math.max(one.left, other.left) > 0.5 &&
          Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 0.5,
      )
      .map((other) => `${one.statement} and ${other.statement}`),
  );
}

/** A4 and Letter between their margins, upright and on their side, in CSS pixels. */
const sheets = [642, 665, 971, 905];
const windows = Array.from({ length: 81 }, (_, i) => 320 + i * 20);

it.each([
  ['root', 'screen', windows],
  ['root', 'print', sheets],
  ['small', 'screen', windows],
  ['small', 'print', sheets],
] as const)('of the site “%s” never lie on one another: %s', async (site, media, widths) => {
  const page = await browser.open('', { site });
  const devtools = await page.context().newCDPSession(page);
  await page.emulateMedia({ media });
  // A narrow window leaves out what is not on its screen.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.section { content-visibility: visible !important }');
    document.adoptedStyleSheets.push(sheet);
  });
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    for (const pair of overlaps(await labelsOn(page, devtools))) found.push(`${width} px: ${pair}`);
  }
  expect(found).toEqual([]);
});
