/** Style sheets that a page gets only when it needs them. */
import { remember } from './remember.ts';

/**
 * Links a style sheet by its address; the page gets it once, however often this is called.
 * It ends when the sheet is there, and fails where the sheet cannot be had; the next call tries again.
 */
export const linkStyles = remember((href: string): Promise<void> => {
  const element = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
  return new Promise((resolve, reject) => {
    element.addEventListener('load', () => resolve());
    element.addEventListener('error', () => {
      element.remove();
      reject(new Error(`${href}: not loaded`));
    });
    document.head.append(element);
  });
});
