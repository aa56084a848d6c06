/**
 * The reader's settings: built here, since they need script, and remembered in this browser only.
 * Each is an attribute of the root element. A line in the head of every page sets these attributes before the first paint, but a
 * browser may run that line after this script: so the settings are always read where they are remembered.
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
  const chosen = remembered();
  const form = document.createElement('form');
  for (const { name, label, choices } of settings) {
    const select = Object.assign(document.createElement('select'), { name });
    select.append(...choices.map(([value, text]) => new Option(text, value, false, chosen[name] === value)));
    apply(name, select.value);
    const line = document.createElement('label');
    line.append(label, select);
    form.append(line);
  }
  form.addEventListener('change', ({ target }) => {
    const { name, value } = target as HTMLSelectElement;
    apply(name, value);
    remember(name, value);
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

/** @param value '' takes the attribute away */
function apply(name: string, value: string): void {
  const { dataset } = document.documentElement;
  if (value) dataset[name] = value;
  else delete dataset[name];
}

/** The settings that were chosen in this browser; none where storage is refused or holds something else. */
function remembered(): Record<string, unknown> {
  try {
    return { ...(JSON.parse(localStorage['settings'] as string) as object) };
  } catch {
    return {};
  }
}

/** Remembers one setting beside the others, which may have been changed in another window. */
function remember(name: string, value: string): void {
  try {
    localStorage['settings'] = JSON.stringify({ ...remembered(), [name]: value || undefined });
  } catch {
    // Storage is refused: the setting holds for this page.
  }
}

/** Unlike a style element, a sheet made by script needs no leave from the page's policy. */
function addStyles(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
}
