/**
 * The reader's settings: built here, since they need script, and remembered in this browser only.
 * Each is an attribute of the root element; a line in the head of every page restores them before the first paint.
 */
import styles from './script.css?inline';

interface Setting {
  name: string;
  label: string;
  choices: readonly (readonly [value: string, label: string])[];
}

const settings: readonly Setting[] = [
  {
    name: 'theme',
    label: 'Colours',
    choices: [
      ['', 'as the system'],
      ['light', 'light'],
      ['dark', 'dark'],
    ],
  },
  {
    name: 'bare',
    label: 'Show',
    choices: [
      ['', 'text and notes'],
      ['yes', 'the source alone'],
    ],
  },
  {
    name: 'keys',
    label: 'Search by the key /',
    choices: [
      ['', 'on'],
      ['off', 'off'],
    ],
  },
];

/** Puts the settings at the end of the bar. */
export function addSettings(bar: HTMLElement): void {
  addStyles();
  const root = document.documentElement;
  const form = document.createElement('form');
  for (const { name, label, choices } of settings) {
    const select = Object.assign(document.createElement('select'), { name });
    select.append(...choices.map(([value, text]) => new Option(text, value, false, (root.dataset[name] ?? '') === value)));
    const line = document.createElement('label');
    line.append(label, select);
    form.append(line);
  }
  form.addEventListener('change', () => {
    const chosen = [...new FormData(form)].filter(([, value]) => value !== '') as [string, string][];
    for (const { name } of settings) delete root.dataset[name];
    Object.assign(root.dataset, Object.fromEntries(chosen));
    try {
      localStorage['settings'] = JSON.stringify(Object.fromEntries(chosen));
    } catch {
      // Storage is refused: the setting holds for this page.
    }
  });
  const details = Object.assign(document.createElement('details'), { className: 'settings' });
  details.append(Object.assign(document.createElement('summary'), { textContent: 'View' }), form);
  const close = (): void => void (details.open = false);
  details.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && details.open) {
      close();
      details.querySelector('summary')?.focus();
    }
  });
  details.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget && !details.contains(relatedTarget as Node)) close();
  });
  bar.append(details);
}

/** Unlike a style element, a sheet made by script needs no leave from the page's policy. */
function addStyles(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
}
