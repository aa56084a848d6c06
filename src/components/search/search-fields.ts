/** What the reader asks for: the fields of the search as one value, and its address. */

export interface Fields {
  q: string;
  /** Id of a speaker, or '' for all. */
  speaker: string;
  /** Id of a section, or '' for all. */
  section: string;
}

/** An address of more characters may be refused on its way. */
const longestAddress = 1900;

export function fieldsOf(panel: HTMLElement): Fields {
  return {
    q: wordsFieldOf(panel).value,
    speaker: panel.querySelector<HTMLInputElement>('[name=speaker]:checked')?.value ?? '',
    section: sectionsOf(panel).value,
  };
}

/** Fills fields. A value that a filter does not have leaves that filter open. */
export function fillFields(panel: HTMLElement, { q, speaker, section }: Partial<Fields>): void {
  if (q !== undefined) wordsFieldOf(panel).value = q;
  if (speaker !== undefined) {
    const choices = speakersOf(panel);
    const chosen = choices.find(({ value }) => value === speaker.toLowerCase()) ?? choices[0];
    if (chosen) chosen.checked = true;
  }
  if (section !== undefined) {
    const sections = sectionsOf(panel);
    sections.value = section.toLowerCase();
    if (sections.selectedIndex < 0) sections.value = '';
  }
}

/** @returns the fields as the query of an address, without the question mark; '' if nothing is asked for */
export function addressOf({ q, speaker, section }: Fields): string {
  for (let words = q; ; words = words.slice(0, -20)) {
    const asked = Object.entries({ q: words, speaker, section }).filter(([, value]) => value);
    const address = new URLSearchParams(asked).toString();
    if (address.length <= longestAddress) return address;
  }
}

/** @returns what an address asks for */
export function fieldsIn(address: string): Fields {
  const asked = new URLSearchParams(address);
  return { q: asked.get('q') ?? '', speaker: asked.get('speaker') ?? '', section: asked.get('section') ?? '' };
}

export function wordsFieldOf(panel: HTMLElement): HTMLInputElement {
  return found(panel.querySelector<HTMLInputElement>('[name=q]'), 'field for words');
}

export function speakersOf(panel: HTMLElement): HTMLInputElement[] {
  return [...panel.querySelectorAll<HTMLInputElement>('input[name=speaker]')];
}

export function sectionsOf(panel: HTMLElement): HTMLSelectElement {
  return found(panel.querySelector('select'), 'list of sections');
}

function found<T>(element: T | null, what: string): T {
  if (element === null) throw new Error(`SearchPanel: no ${what}`);
  return element;
}
