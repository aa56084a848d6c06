import { expect, it } from 'vitest';
import { withOfflineSize } from '../../src/components/about/offline-size.ts';

it('the size of the copy is written where a page asks for it, and never into the words of the source', () => {
  const words = '<h2>{{offline-size}} data-offline-size &lt;span data-offline-size>&lt;/span></h2>';
  expect(withOfflineSize(`${words}<p>about <span data-offline-size></span>, or <span data-offline-size></span></p>`, '1 kB')).toBe(
    `${words}<p>about <span data-offline-size>1 kB</span>, or <span data-offline-size>1 kB</span></p>`,
  );
});
