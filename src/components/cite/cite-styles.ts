/** Styles of the dialog, for pages that do not have them: most readers never need them. */
import styles from './citation.css?inline';

let sheet: CSSStyleSheet | undefined;

export function addCiteStyles(): void {
  if (sheet) return;
  sheet = new CSSStyleSheet();
  // Unlike a style element, a sheet made by script is allowed by the page's policy without a hash.
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
}
