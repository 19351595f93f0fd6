import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { undoHistoryOf } from '../../../renderer/editor/undo.ts';
import { letterStore } from '../../../renderer/features/drafting/letter-store.ts';
import { EMPTY_LETTER } from '../../../shared/response/letter.ts';
import { LETTER } from '../../../shared/response/response-doc.ts';

it('shows what is written in the letter, here and elsewhere, and takes back what was written here', () => {
  const doc = new Y.Doc();
  const letter = letterStore(doc);
  const history = undoHistoryOf(doc);
  letter.subscribe(() => undefined);
  letter.write('place', 'Otterup');
  doc.transact(() => doc.getMap(LETTER).set('signatoryName', 'Karen Holm'), 'remote');
  expect(letter.read()).toEqual({ ...EMPTY_LETTER, place: 'Otterup', signatoryName: 'Karen Holm' });
  history.undo();
  expect(letter.read()).toEqual({ ...EMPTY_LETTER, signatoryName: 'Karen Holm' });
});
