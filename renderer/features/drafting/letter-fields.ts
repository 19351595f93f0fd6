/** Characters of a letter's field. */
export const LONGEST_FIELD = 2000;

/** Goes on to what comes next in the letter: another field, or the text itself. */
export function goOn(field: HTMLElement): void {
  const stops = [...(field.closest('[data-letter]')?.querySelectorAll<HTMLElement>('textarea, [role="textbox"]') ?? [])];
  stops[stops.indexOf(field) + 1]?.focus();
}
