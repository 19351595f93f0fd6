import type { WordsInContext } from '../versions/words-in-context.ts';
import type { Language } from './language.ts';

type Place = Pick<WordsInContext, 'page' | 'guidepost' | 'section'>;

const pages = { da: (page: string) => `s. ${page}`, en: (page: string) => `p. ${page}` };

/** 's. 3, pejlemærke 2': where words stand, as far as the document says. Empty where it says nothing. `noun`: what it calls its guideposts. */
export function whereaboutsInWords({ page, guidepost, section }: Place, noun: string, language: Language): string {
  const part =
    guidepost === null
      ? section === null
        ? null
        : `»${section}«`
      : guidepost.number === null
        ? `»${guidepost.title}«`
        : `${noun} ${guidepost.number}`;
  return [...(page === null ? [] : [pages[language](page)]), ...(part === null ? [] : [part])].join(', ');
}
