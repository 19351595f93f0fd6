import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../shared/domain/annotation.ts';
import { AuthorId } from '../../../shared/domain/ids.ts';
import { plainNoteText } from '../../../shared/domain/note-text.ts';
import {
  everyNote,
  filtered,
  filtersInUse,
  isFiltering,
  searchable,
  type NoteFilter,
} from '../../../renderer/features/annotations/panel/note-filter.ts';
import { note, passage, reply } from './note-samples.ts';

const found = (notes: readonly Annotation[], filter: Partial<NoteFilter>): readonly string[] =>
  filtered(notes.map(searchable), { ...everyNote, ...filter }).map(({ text }) => plainNoteText(text));

describe('the filter of notes', () => {
  it('lets every note through when nothing is chosen', () => {
    expect(found([note('En'), note('To')], {})).toEqual(['En', 'To']);
  });

  it('narrows by each further kind, and widens within a kind', () => {
    const notes = [
      note('A', { type: 'concern', status: 'open' }),
      note('B', { type: 'support', status: 'open' }),
      note('C', { type: 'concern', status: 'used' }),
      note('D', { type: 'question', status: 'open' }),
    ];
    expect(found(notes, { types: ['concern', 'support'] })).toEqual(['A', 'B', 'C']);
    expect(found(notes, { types: ['concern', 'support'], statuses: ['open'] })).toEqual(['A', 'B']);
  });

  it('finds by theme, by person and by whether the thread is done with', () => {
    const bodil = AuthorId.parse(randomUUID());
    const notes = [note('A', { themes: ['Økonomi', 'Frister'] }), note('B', { authorId: bodil }), note('C', { isResolved: true })];
    expect(found(notes, { themes: ['Frister'] })).toEqual(['A']);
    expect(found(notes, { people: [bodil] })).toEqual(['B']);
    expect(found(notes, { thread: 'resolved' })).toEqual(['C']);
    expect(found(notes, { thread: 'open' })).toEqual(['A', 'B']);
  });

  it('finds notes that wait for a place, and those that have none left, but not those that moved', () => {
    const notes = [
      note('står', {}),
      note('flyttet', { passages: [passage({ placement: { kind: 'moved', start: 4, end: 7, text: 'ord', isConfirmed: false } })] }),
      note('uden', { passages: [passage(), passage({ placement: { kind: 'orphaned', candidates: [] } })] }),
      note('flere', { passages: [passage({ placement: { kind: 'ambiguous', candidates: [] } })] }),
      note('sluppet', { passages: [passage({ placement: { kind: 'let-go' } })] }),
      note('sluppet ét af to', { passages: [passage(), passage({ placement: { kind: 'let-go' } })] }),
    ];
    expect(found(notes, { onlyWithoutPlace: true })).toEqual(['uden', 'flere', 'sluppet']);
  });

  it('looks for every word, in the text, the quotation, the replies and the themes, whatever the case', () => {
    const notes = [
      note('Hvem falder udenfor?', { passages: [passage({ exact: 'samme intensitet' })] }),
      note('Godt', { replies: [reply('Vi bør spørge om INTENSITET')] }),
      note('Frist', { themes: ['Intensitet og frister'] }),
    ];
    expect(found(notes, { words: 'intensitet' })).toEqual(['Hvem falder udenfor?', 'Godt', 'Frist']);
    expect(found(notes, { words: '  FALDER   intensitet ' })).toEqual(['Hvem falder udenfor?']);
    expect(found(notes, { words: '   ' })).toHaveLength(3);
  });

  it('keeps æ, ø and å apart from a and o, and finds å however it was composed', () => {
    const notes = [note('På båden'), note('Pa baden')];
    expect(found(notes, { words: 'båden' })).toEqual(['På båden']);
    expect(found(notes, { words: 'båden'.normalize('NFD') })).toEqual(['På båden']);
  });

  it('takes words as they are, signs and all', () => {
    expect(found([note('§ 12 (a.b)*'), note('andet')], { words: '(a.b)*' })).toEqual(['§ 12 (a.b)*']);
  });

  it('counts the kinds that are in use', () => {
    expect(filtersInUse(everyNote)).toBe(0);
    expect(filtersInUse({ ...everyNote, types: ['concern', 'support'], thread: 'open' })).toBe(2);
    expect(isFiltering({ ...everyNote, words: ' x' })).toBe(true);
    expect(isFiltering({ ...everyNote, words: '  ' })).toBe(false);
  });
});
