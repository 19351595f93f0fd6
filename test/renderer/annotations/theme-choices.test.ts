import { describe, expect, it } from 'vitest';
import { knownSpelling, themeChoices } from '../../../renderer/features/annotations/editing/theme-choices.ts';

const known = ['Frister', 'Økonomi'];
const headings = ['Økonomi', 'Skarp prioritering', 'Skarp prioritering', 'Frister og tilsyn'];

const choices = (typed: string, themes: readonly string[] = []) => themeChoices({ typed, themes, known, headings });

describe('themes to choose among', () => {
  it('are those in use, then the headings that are not among them, each once', () => {
    expect(choices('').groups).toEqual([
      { id: 'ownThemes', options: ['Frister', 'Økonomi'] },
      { id: 'headings', options: ['Skarp prioritering', 'Frister og tilsyn'] },
    ]);
  });

  it('hold what is typed, whatever the case, and are none the note has already', () => {
    expect(choices('FRIST').groups).toEqual([
      { id: 'ownThemes', options: ['Frister'] },
      { id: 'headings', options: ['Frister og tilsyn'] },
    ]);
    expect(choices('frister', ['Frister']).groups).toEqual([{ id: 'headings', options: ['Frister og tilsyn'] }]);
  });

  it('keep the spelling that is in use already', () => {
    expect(knownSpelling('økonomi', known)).toBe('Økonomi');
    expect(knownSpelling('Skole', known)).toBe('Skole');
  });

  it('may be a new one, but not one that differs in case only', () => {
    expect(choices('Retssikkerhed').isNew).toBe(true);
    expect(choices(' økonomi ').isNew).toBe(false);
    expect(choices('  ').isNew).toBe(false);
    expect(choices('frister', ['Frister']).isNew).toBe(false);
  });
});
