import type { Mark, Node } from '@tiptap/pm/model';
import { initProseMirrorDoc, updateYFragment, ySyncPluginKey } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { keepRunsWhole } from '../../../renderer/editor/whole-runs.ts';
import { BODY, bodyOf, type NodeJson } from '../../../shared/response/response-doc.ts';
import { answerOf, copyOf, edited, merged, placeOf, schema } from '../../shared/response/two-copies.ts';
import { randomFrom } from '../../shared/text/documents.ts';

beforeAll(keepRunsWhole);

const bold = { type: 'bold' };
const field = { type: 'placeholder' };
const run = (text: string, ...marks: { type: string }[]): NodeJson => ({ type: 'text', text, marks });
const answer = (...content: NodeJson[]): Y.Doc => answerOf([{ type: 'paragraph', attrs: {}, content }]);
const wordsOf = (doc: Y.Doc): string => schema.nodeFromJSON(bodyOf(doc)).textContent;

/** Changes the text in one of the editor's own transactions. */
function write(doc: Y.Doc, edit: (before: Node) => Node): void {
  const fragment = doc.getXmlFragment(BODY);
  const { doc: before, meta } = initProseMirrorDoc(fragment, schema);
  const after = edit(before);
  doc.transact(() => updateYFragment(doc, fragment, after, meta), ySyncPluginKey);
  expect(schema.nodeFromJSON(bodyOf(doc)).eq(after)).toBe(true);
}

/** Types words letter by letter from a place on. */
function type(doc: Y.Doc, words: string, at: (before: Node) => number, marks: readonly Mark[] = []): void {
  let typed = 0;
  let start: number | null = null;
  for (const letter of words) {
    write(doc, (before) => {
      start ??= at(before);
      return edited((tr) => tr.insert((start ?? 0) + typed, schema.text(letter, marks)))(before);
    });
    typed += letter.length;
  }
}

const CHAIR = 'Formanden er enig.';
const TREASURER = 'Kassereren er imod.';
const behind =
  (words: string) =>
  (doc: Node): number =>
    placeOf(doc, words) + words.length;

describe('what two type in the same place is kept whole, one after the other', () => {
  it.each([
    ['after a field', answer(run('[ønske]', field)), behind('[ønske]'), []],
    ['after bold words', answer(run('Vigtigt: ', bold)), behind('Vigtigt: '), []],
    ['bold, after bold words', answer(run('Vigtigt: ', bold), run(' se bilag')), behind('Vigtigt: '), [schema.mark('bold')]],
    ['before a blank', answer(run('Vi mener det nu')), behind('det'), []],
    ['in plain words', answer(run('Vi mener det nu')), behind('Vi mener '), []],
    ['bold in plain words', answer(run('Vi mener det nu')), behind('Vi mener '), [schema.mark('bold')]],
    ['in nothing', answerOf([{ type: 'paragraph', attrs: {} }]), () => 1, []],
  ] as const)('%s', (_where, start, place, marks) => {
    const [one, other] = [copyOf(start), copyOf(start)];
    type(one, CHAIR, place, marks);
    type(other, TREASURER, place, marks);
    const together = wordsOf(merged(one, other));
    expect(together).toContain(CHAIR);
    expect(together).toContain(TREASURER);
    expect(wordsOf(merged(other, one))).toBe(together);
  });

  it('over a field in the middle of a sentence', () => {
    const start = answer(run('Vi mener '), run('[noget]', field), run(' om det.'));
    const over = (doc: Y.Doc, words: string): void => {
      write(doc, (before) => {
        const at = placeOf(before, '[noget]');
        return edited((tr) => tr.replaceWith(at, at + '[noget]'.length, schema.text(words.charAt(0))))(before);
      });
      type(doc, words.slice(1), behind(`Vi mener ${words.charAt(0)}`));
    };
    const [one, other] = [copyOf(start), copyOf(start)];
    over(one, CHAIR);
    over(other, TREASURER);
    const together = wordsOf(merged(one, other));
    expect(together).toContain(CHAIR);
    expect(together).toContain(TREASURER);
  });

  it('wherever it is, with whatever marks, beside whatever marks', () => {
    for (let seed = 1; seed <= Number(process.env['PEJLING_RUN_SEEDS'] ?? 15); seed += 1) {
      const random = randomFrom(seed);
      const marked = (): Mark[] => (random() < 0.4 ? [schema.mark('bold')] : random() < 0.3 ? [schema.mark('italic')] : []);
      const start = answer(
        ...['Vi er ', 'meget ', ' enige', ' i det '].map((text) => ({
          ...run(text),
          marks: marked().map(({ type: { name } }) => ({ type: name })),
        })),
      );
      const at = 1 + Math.floor(random() * 24);
      const [one, other] = [copyOf(start), copyOf(start)];
      type(one, 'ja og atter ja ', () => at, marked());
      type(other, 'nej og atter nej ', () => at, marked());
      const together = wordsOf(merged(one, other));
      expect([seed, together.includes('ja og atter ja'), together.includes('nej og atter nej')]).toEqual([seed, true, true]);
    }
  });
});
