/** The fields of the search: the query and two filters, by name. */
export const fieldNames = ['q', 'speaker', 'section'] as const;

export function readField(panel: HTMLElement, name: string): string {
  return String(new FormData(panel.querySelector('form') as HTMLFormElement).get(name) ?? '');
}

/** A value that a filter does not have leaves it open. */
export function fillField(panel: HTMLElement, name: string, value: string): void {
  for (const field of panel.querySelectorAll<HTMLInputElement>(`[name=${name}]`))
    if (field.type === 'radio') field.checked = field.value === value;
    else field.value = value;
  const select = panel.querySelector('select');
  if (select && select.selectedIndex < 0) select.value = '';
}
