import { describe, expect, it } from 'vitest';
import { fillFields, placeholdersIn, selectNextPlaceholder, typeOver } from '../../../renderer/editor/placeholder-field.ts';
import { after, picture, pictured } from './picture.ts';

it('counts the fields that are not filled in', () => {
  expect(placeholdersIn(pictured('[forening] har den [dato] modtaget', 'a', '[ønske]').doc).length).toBe(3);
});

describe('going to the next field', () => {
  it('selects it whole, so that typing replaces it', () => {
    expect(after(pictured('|[a] og [b]', '[c]'), selectNextPlaceholder)).toEqual(['|[a]| og [b]', '[c]']);
  });
  it('leaves the one that is selected', () => {
    expect(after(pictured('|[a]| og [b]', '[c]'), selectNextPlaceholder)).toEqual(['[a] og |[b]|', '[c]']);
  });
  it('begins again from the top after the last', () => {
    expect(after(pictured('[a] og', '[c] slut|'), selectNextPlaceholder)).toEqual(['|[a]| og', '[c] slut']);
  });
  it('does nothing when every field is filled in', () => {
    expect(after(pictured('udfyldt|'), selectNextPlaceholder)).toBeNull();
  });
});

describe('typing in a field', () => {
  it('replaces it whole, and leaves no field behind', () => {
    const state = pictured('den [da|to] modtaget');
    const { from, to } = state.selection;
    const tr = typeOver(state, from, to, '3');
    const next = tr === null ? state : state.apply(tr);
    expect([picture(next), placeholdersIn(next.doc)]).toEqual([['den 3| modtaget'], []]);
  });
  it('leaves text beside a field to the editor', () => {
    const state = pictured('den| [dato]');
    expect(typeOver(state, state.selection.from, state.selection.to, 'x')).toBeNull();
  });
});

describe('filling in a field from the letterhead', () => {
  it('replaces every field of that name, and no other', () => {
    const state = pictured('[forening] har den [dato]|', 'For [forening]');
    const tr = fillFields(state, '[forening]', 'Foreningen');
    expect(tr === null ? null : picture(state.apply(tr))).toEqual(['Foreningen har den [dato]|', 'For Foreningen']);
  });
  it('does nothing without a name, or when the field has been written over', () => {
    expect(fillFields(pictured('[forening]|'), '[forening]', '')).toBeNull();
    expect(fillFields(pictured('Vi|'), '[forening]', 'Foreningen')).toBeNull();
  });
});
