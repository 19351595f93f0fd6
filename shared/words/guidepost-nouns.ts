import type { Language } from './language.ts';
import { defineWords } from './words.ts';

type OneAndMany = readonly [one: string, many: string];

/** What documents call their guideposts, in the singular, and how one and several are counted. */
const nouns: Readonly<Record<Language, Readonly<Record<string, OneAndMany>>>> = {
  da: {
    pejlemærke: ['pejlemærke', 'pejlemærker'],
    princip: ['princip', 'principper'],
    anbefaling: ['anbefaling', 'anbefalinger'],
    indsatsområde: ['indsatsområde', 'indsatsområder'],
    fokusområde: ['fokusområde', 'fokusområder'],
    målsætning: ['målsætning', 'målsætninger'],
    pejling: ['pejling', 'pejlinger'],
    pejlepunkt: ['pejlepunkt', 'pejlepunkter'],
    ledestjerne: ['ledestjerne', 'ledestjerner'],
    løfte: ['løfte', 'løfter'],
    indsats: ['indsats', 'indsatser'],
    initiativ: ['initiativ', 'initiativer'],
    tema: ['tema', 'temaer'],
    prioritet: ['prioritet', 'prioriteter'],
    scenarie: ['scenarie', 'scenarier'],
  },
  en: {
    princip: ['principle', 'principles'],
    anbefaling: ['recommendation', 'recommendations'],
    indsatsområde: ['area of action', 'areas of action'],
    fokusområde: ['focus area', 'focus areas'],
    målsætning: ['objective', 'objectives'],
    løfte: ['promise', 'promises'],
    indsats: ['effort', 'efforts'],
    initiativ: ['initiative', 'initiatives'],
    forslag: ['proposal', 'proposals'],
    mål: ['goal', 'goals'],
    tema: ['theme', 'themes'],
    spor: ['track', 'tracks'],
    prioritet: ['priority', 'priorities'],
    scenarie: ['scenario', 'scenarios'],
  },
};

const usual = defineWords({ one: 'pejlemærke', many: 'pejlemærker' }, { one: 'guidepost', many: 'guideposts' });

/** The Danish plural: 'princip' → 'principper', 'mål' → 'mål'. */
export const guidepostNounInPlural = (noun: string): string => nouns.da[noun]?.[1] ?? noun;

/** '5 principper', '1 mål'; by the usual word where the document's own is not known (null). */
export function guidepostsCounted(count: number, noun: string | null, language: Language): string {
  const { one, many } = usual[language];
  const own = noun === null ? undefined : nouns[language][noun];
  const [single, several] = own ?? (noun === null || language === 'en' ? [one, many] : [noun, noun]);
  return `${String(count)} ${count === 1 ? single : several}`;
}
