import type { SearchPlace } from '../searching/passages.ts';
import type { Language } from './language.ts';
import { defineWords } from './words.ts';

const placeWords = defineWords({ page: (label: string) => `s. ${label}` }, { page: (label) => `p. ${label}` });

/** Where a passage stands: 'pejlemærke 2, s. 3'; by title where the source does not number its guideposts; else the section. Empty where the source says nothing. */
export function placeInWords({ guidepost, section, page }: SearchPlace, language: Language): string {
  const passage =
    guidepost === null
      ? (section?.replace(/:$/, '') ?? null)
      : guidepost.number === null
        ? guidepost.title
        : `${guidepost.noun} ${guidepost.number}`;
  return [passage, page === null ? null : placeWords[language].page(page)].filter((part) => part !== null && part !== '').join(', ');
}
