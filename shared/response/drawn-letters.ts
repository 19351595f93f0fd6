/**
 * Begins every outline of a run of letters in a page's picture, before what `drawnPage` draws. Apart from the schema of the picture: the
 * thread that sets pages starts without zod.
 */
export const LETTERS = '<path letters="';
