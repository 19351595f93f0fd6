import { describe, expect, it } from 'vitest';
import { findCitation, insertCitation } from '../../../renderer/editor/citation-commands.ts';
import { insertCitations } from '../../../renderer/editor/section-material.ts';
import { citing, picture, pictured } from './picture.ts';

const cited = (lines: string[], { words = 'ord', caret = true } = {}): string[] => {
  const state = pictured(...lines);
  return picture(state.apply(insertCitation(state, citing(words), caret)));
};

describe('a citation while the caret stands in text', () => {
  it('goes into the sentence, with a space before it', () => {
    expect(cited(['Vi mener, at|'])).toEqual(['Vi mener, at «ord»|']);
  });
  it('adds no second space, and none before a sign', () => {
    expect(cited(['Vi mener |. Slut'])).toEqual(['Vi mener «ord»|. Slut']);
    expect(cited(['(|)'])).toEqual(['(«ord»|)']);
  });
  it('keeps words apart', () => {
    expect(cited(['Vi| mener'])).toEqual(['Vi «ord»| mener']);
    expect(cited(['”Ja”|nej'])).toEqual(['”Ja” «ord»| nej']);
  });
  it('keeps the words that were selected, and stands after them', () => {
    expect(cited(['Vi |mener| det'])).toEqual(['Vi mener «ord»| det']);
  });
  it('takes the place of a field that was selected', () => {
    expect(cited(['Vi mener |[holdning]| her'])).toEqual(['Vi mener «ord»| her']);
  });
  it('stands in a list item, which must begin with text', () => {
    expect(cited(['- |'])).toEqual(['- «ord»|']);
  });
});

describe('the citations of a note on several passages', () => {
  const citedAll = (lines: string[], words: string[]): string[] => {
    const state = pictured(...lines);
    return picture(
      state.apply(
        insertCitations(
          state,
          words.map((each) => citing(each)),
          true,
        ),
      ),
    );
  };
  it('stand one after the other in the sentence, in their order', () => {
    expect(citedAll(['Vi mener, at|'], ['en', 'to', 'tre'])).toEqual(['Vi mener, at «en» «to» «tre»|']);
  });
  it('stand one below the other as blocks', () => {
    expect(citedAll(['a', '|', '# b'], ['en', 'to'])).toEqual(['a', '”en”', '”to”', '|', '# b']);
  });
});

describe('a citation as a block', () => {
  it('takes the place of an empty paragraph, and leaves one to go on writing in', () => {
    expect(cited(['a', '|', '# b'])).toEqual(['a', '”ord”', '|', '# b']);
  });
  it('uses the empty paragraph that is there', () => {
    expect(cited(['|', ''])).toEqual(['”ord”', '|']);
  });
  it('takes the place of a paragraph with nothing but a field', () => {
    expect(cited(['|[bemærkninger]|'])).toEqual(['”ord”', '|']);
  });
  it('comes after a heading, never into it', () => {
    expect(cited(['# Speci|fikke', 'tekst'])).toEqual(['# Specifikke', '”ord”', '|', 'tekst']);
  });
  it('holds words of several lines, which no sentence can', () => {
    expect(cited(['Vi mener|'], { words: 'to\nlinjer' })).toEqual(['Vi mener', '”to\nlinjer”', '|']);
  });
});

describe('a citation before the text has been worked in', () => {
  it('goes to the end of the specific remarks', () => {
    expect(
      cited(['# Generelle bemærkninger', 'a', '# Specifikke bemærkninger', 'b', '## Under', 'c', '# Afslutning', 'd'], { caret: false }),
    ).toEqual(['# Generelle bemærkninger', 'a', '# Specifikke bemærkninger', 'b', '## Under', 'c', '”ord”', '|', '# Afslutning', 'd']);
  });
  it('takes the place of the field that asks for them', () => {
    expect(cited(['# Specifikke (tekstnære) bemærkninger', '[bemærkninger]', '# Slut'], { caret: false })).toEqual([
      '# Specifikke (tekstnære) bemærkninger',
      '”ord”',
      '|',
      '# Slut',
    ]);
  });
  it('goes to the end of a text without such a section', () => {
    expect(cited(['a', 'b'], { caret: false })).toEqual(['a', 'b', '”ord”', '|']);
  });
});

describe('finding a citation again', () => {
  const { doc } = pictured('Vi «ord» og', 'mere «ord» her', '«andet»');
  it('finds the nearest of the same words', () => {
    expect([findCitation(doc, citing('ord'), 0), findCitation(doc, citing('ord'), doc.content.size)]).toEqual([4, 15]);
  });
  it('finds nothing where they do not stand', () => {
    expect(findCitation(doc, citing('væk'), 0)).toBeNull();
  });
});
