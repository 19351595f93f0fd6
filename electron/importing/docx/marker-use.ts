/** What the text a list writes before a paragraph is: its number, words that belong to the text ('§ 3.', 'Kapitel 2'), or nothing. */
export type MarkerUse = 'bullet' | 'number' | 'words' | 'nothing';

/** '1.', 'a)', '(iv)', '2.3', '2.3.1.', '1-2', '①'. */
const NUMBER = /^\(?(?:\d{1,4}|[a-zæøå]{1,3}|[ivxlc]{1,7}|[①-⑳])(?:[.-](?:\d{1,4}|[a-zæøå]|[ivxlc]{1,5}))*[.):]?\)?$/i;
/** A list whose 'numbers' are a sign. */
const SIGN = /^[^\p{L}\p{N}]{1,2}$/u;

export const markerUse = (marker: string): MarkerUse => {
  if (marker === '') return 'nothing';
  if (NUMBER.test(marker)) return 'number';
  return SIGN.test(marker) ? 'bullet' : 'words';
};
