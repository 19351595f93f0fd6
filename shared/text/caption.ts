/** 'Figur 2: …', 'Tabel 1. …', 'Kort 3 – …': a word for what stands by it, its number, a sign and a text. */
const CAPTION = /^(?:figur|tabel|diagram|billede|boks|kort|graf|skema)\s\d{1,2}(?:\.\d)?\s?[.:–—-]\s?\S/i;

export const isCaption = (text: string): boolean => CAPTION.test(text);

/** The caption of a table or a figure; a box may have a heading of its own. */
export const isCaptionOfFigures = (text: string): boolean => isCaption(text) && !/^boks/i.test(text);
