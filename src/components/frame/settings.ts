/**
 * The reader's settings. They need script, so they are built here, and they are remembered in this browser only.
 * Each is an attribute of the root element. A line in the head of every page sets these attributes before the first paint, but a
 * browser may run that line after this script, so this script always reads the settings from where they are remembered.
 */
import styles from './script.css?inline';

interface Setting {
  name: string;
  label: string;
  /** The first is what holds where nothing is chosen. */
  choices: readonly { value: string; label: string }[];
}

const settings: readonly Setting[] = [
  {
    name: 'theme',
    label: 'Colours',
    choices: [
      { value: '', label: 'automatic' },
      { value: 'light', label: 'light' },
      { value: 'dark', label: 'dark' },
    ],
  },
  {
    name: 'bare',
    label: 'Show',
    choices: [
      { value: '', label: 'text with notes' },
      { value: 'yes', label: 'source text only' },
    ],
  },
  {
    name: 'keys',
    label: 'Press / to search',
    choices: [
      { value: '', label: 'on' },
      { value: 'off', label: 'off' },
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
    select.append(...choices.map((choice) => new Option(choice.label, choice.value, false, chosen[name] === choice.value)));
    select.addEventListener('change', () => {
      apply(name, select.value);
      remember(name, select.value);
    });
    apply(name, select.value);
    const line = document.createElement('label');
    line.append(label, select);
    form.append(line);
  }
  bar.append(detailsWith(form));
}

/** The menu, which closes on Escape and when the focus leaves it. */
function detailsWith(form: HTMLElement): HTMLElement {
  const details = Object.assign(document.createElement('details'), { className: 'settings' });
  const summary = Object.assign(document.createElement('summary'), { textContent: 'View' });
  details.append(summary, form);
  const close = (): void => void (details.open = false);
  details.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && details.open) {
      close();
      summary.focus();
    }
  });
  details.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !details.contains(relatedTarget)) close();
  });
  return details;
}

/** @param value '' removes the attribute */
function apply(name: string, value: string): void {
  const { dataset } = document.documentElement;
  if (value) dataset[name] = value;
  else delete dataset[name];
}

/** The settings chosen in this browser; none where storage is refused or holds something else. */
function remembered(): Record<string, unknown> {
  try {
    return { ...(JSON.parse(localStorage.getItem('settings') ?? '{}') as object) };
  } catch {
    return {};
  }
}

/** Remembers one setting beside the others, which may have been changed in another window. */
function remember(name: string, value: string): void {
  try {
    localStorage.setItem('settings', JSON.stringify({ ...remembered(), [name]: value || undefined }));
  } catch {
    // Storage is refused: the setting holds for this page.
  }
}

/** Unlike a style element, a sheet made by script is allowed by the page's policy without a hash. */
function addStyles(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
}
