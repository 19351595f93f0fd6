import type * as Y from 'yjs';
import type { Letter, LetterField } from '../../../shared/response/letter.ts';
import { LETTER, letterOf } from '../../../shared/response/response-doc.ts';
import { LETTER_FIELD } from '../../editor/undo.ts';

/** The letter's fields as React reads them. They live in the Y.Doc only, beside the text. */
export type LetterStore = {
  readonly read: () => Letter;
  readonly subscribe: (listener: () => void) => () => void;
  readonly write: <Field extends LetterField>(field: Field, value: Letter[Field]) => void;
  /** Several fields as one step of undo. */
  readonly use: (fields: Partial<Letter>) => void;
};

export function letterStore(doc: Y.Doc): LetterStore {
  const fields = doc.getMap(LETTER);
  let letter = letterOf(doc);
  return {
    read: () => letter,
    subscribe(listener) {
      const onChange = (): void => {
        letter = letterOf(doc);
        listener();
      };
      fields.observe(onChange);
      return () => fields.unobserve(onChange);
    },
    write: (field, value) => doc.transact(() => fields.set(field, value), LETTER_FIELD),
    use: (change) =>
      doc.transact(() => {
        for (const [field, value] of Object.entries(change)) fields.set(field, value);
      }, LETTER_FIELD),
  };
}
