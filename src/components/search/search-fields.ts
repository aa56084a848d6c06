/** The fields of the search by name: the query and two filters. */
export type FieldName = 'q' | 'speaker' | 'section';

/** The filters are lists of radio buttons and of options, the first of which leaves one open. */
export type Fields = Readonly<{
  q: HTMLInputElement;
  speaker: RadioNodeList & Iterable<HTMLInputElement>;
  section: HTMLSelectElement & Iterable<HTMLOptionElement>;
}>;

export function fieldsOf(panel: HTMLElement): Fields {
  return panel.querySelector('form')!.elements as unknown as Fields;
}

/** A value that a filter does not have leaves it open. */
export function fill(field: { value: string; 0?: object }, value: string): void {
  field.value = value;
  if (field.value !== value && field[0]) Object.assign(field[0], { checked: true, selected: true });
}

/** The search as the query of an address, without the question mark. */
export function queryOf(panel: HTMLElement): string {
  return `${new URLSearchParams([...new FormData(panel.querySelector('form')!)].filter(([, value]) => value) as string[][])}`;
}
