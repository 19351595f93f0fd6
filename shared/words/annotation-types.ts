import type { AnnotationType } from '../domain/annotation.ts';
import { defineWords } from './words.ts';

const da: Readonly<Record<AnnotationType, string>> = {
  support: 'Støtte',
  concern: 'Bekymring',
  question: 'Spørgsmål',
  amendment: 'Ændringsforslag',
  'fact-check': 'Faktatjek',
};

const en: Readonly<Record<AnnotationType, string>> = {
  support: 'Support',
  concern: 'Concern',
  question: 'Question',
  amendment: 'Amendment',
  'fact-check': 'Fact check',
};

/** What the types of a note are called, wherever they are shown. */
export const annotationTypeWords = defineWords(da, en);
