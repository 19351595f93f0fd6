import { EditorState } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { remedyTransaction } from '../../../renderer/editor/check-remedies.ts';
import { rangeOfPlace } from '../../../renderer/editor/place-in-text.ts';
import { checkResponse } from '../../../shared/checks/check-response.ts';
import type { CheckInput } from '../../../shared/checks/check-input.ts';
import type { CheckFinding } from '../../../shared/checks/finding.ts';
import { wordsOfNode } from '../../../shared/response/quoted-words.ts';
import type { NodeJson } from '../../../shared/response/response-doc.ts';
import { responseSchema } from '../../../shared/response/schema.ts';
import { input, source } from '../../shared/checks/check-picture.ts';
import { answer, citing, paragraph, text } from '../../shared/response/answer-picture.ts';
import { marked } from '../../shared/response/marked-document.ts';

const stateOf = (body: NodeJson): EditorState => {
  const doc = responseSchema().nodeFromJSON(body);
  doc.check();
  return EditorState.create({ doc });
};

/** The body after the remedy of every finding with that code has been carried out, one after another, each time as the check sees it then. */
function mended(code: CheckFinding['code'], body: NodeJson, of: Partial<CheckInput> = {}): { text: string; left: number } {
  let state = stateOf(body);
  const findings = (): CheckFinding[] =>
    checkResponse(input({ ...of, body: state.doc.toJSON() as NodeJson })).filter((finding) => finding.code === code);
  for (let turn = 0; turn < 20; turn += 1) {
    const [finding] = findings().filter(({ remedy, place }) => remedy !== null && place.kind === 'answer');
    if (finding?.place.kind !== 'answer' || finding.remedy === null) break;
    const tr = remedyTransaction(state, finding.place, finding.remedy);
    if (tr === null) throw new Error('The remedy can be carried out.');
    state = state.apply(tr);
    state.doc.check();
  }
  const words = state.doc.textBetween(0, state.doc.content.size, '|', (node) =>
    node.type.name.toLowerCase().includes('citation') ? `«${wordsOfNode(node.attrs)}»` : '¶',
  );
  return { text: words, left: findings().length };
}

const picture = { sha256: 'a'.repeat(64), pixelWidth: 1, pixelHeight: 1, width: 50, alternative: 'Kort', decorative: false };

describe('a remedy, carried out where the check found it, puts it right', () => {
  it('takes personnumre out of paragraphs, lists, cells and footnotes, marks and all', () => {
    const item = { type: 'listItem', content: [paragraph(text('Eva 070761-4285'))] };
    const footnote = { type: 'footnote', content: [text('Se 070761 4285 her')] };
    const body = answer(
      '# Om 070761-4285',
      { type: 'bulletList', content: [item] },
      { type: 'picture', attrs: picture },
      paragraph(text('Først '), { type: 'hardBreak' }, text('070761', 'bold'), text('-4285 sidst'), footnote, text(' og 0707614285.')),
      '||Navn|Nr.|\n|Ole|070761-4285|',
    );
    const gone = '[personnummer fjernet]';
    const { text: words, left } = mended('cpr', body);
    expect(left).toBe(0);
    expect(words).toBe(`Om ${gone}|Eva ${gone}|¶|Først ¶${gone} sidstSe ${gone} her og ${gone}.|Navn|Nr.|Ole|${gone}`);
  });

  it('fills the sender into its field, which is a field no more', () => {
    expect(mended('placeholder', answer('[forening] har modtaget udkastet.'))).toEqual({
      text: 'Foreningen Fællesskab har modtaget udkastet.',
      left: 0,
    });
  });

  it('makes a quotation typed by hand a citation, without its own marks', () => {
    const sources = [source('# 1 Frihed\nVi kan ikke hjælpe alle med samme intensitet.')];
    expect(
      mended('quote-misquoted', answer('De skriver ”Vi kan ikke hjælpe alle med den samme intensitet”, og det er rigtigt.'), { sources }),
    ).toEqual({
      text: 'De skriver «Vi kan ikke hjælpe alle med samme intensitet», og det er rigtigt.',
      left: 0,
    });
  });

  it('puts right a citation that was altered', () => {
    const draft = '# 1 Frihed\nVi kan ikke hjælpe alle med samme intensitet.';
    const { rangeOf } = marked(draft);
    const range = rangeOf('Vi kan ikke hjælpe alle med samme intensitet');
    const body = answer('De skriver:', citing({ ...range, exact: 'Vi kan ikke hjælpe alle med samme styrke her' }));
    expect(mended('citation-altered', body, { sources: [source(draft)] }).left).toBe(0);
  });

  it('closes a hole in the levels and makes a bold line a heading', () => {
    expect(mended('heading-skipped', answer('# A', 'Ord.', '### B', 'Ord.')).left).toBe(0);
    expect(mended('heading-in-bold', answer('# A', '**B**', 'Ord.')).left).toBe(0);
  });

  it('takes hidden characters out', () => {
    expect(mended('hidden-text', answer('Vi er \u202eegne\u202c enige.'))).toEqual({ text: 'Vi er egne enige.', left: 0 });
  });
});

it('a place that is gone is none', () => {
  const { doc } = stateOf(answer('Ord'));
  expect(rangeOfPlace(doc, { path: [0], from: 1, to: 3 })).toEqual({ from: 2, to: 4 });
  expect(rangeOfPlace(doc, { path: [0], from: 0, to: 0 })).toEqual({ from: 0, to: 5 });
  expect(rangeOfPlace(doc, { path: [0], from: 1, to: 4 })).toBe(null);
  expect(rangeOfPlace(doc, { path: [1], from: 0, to: 0 })).toBe(null);
  expect(rangeOfPlace(doc, { path: [0, 0, 0], from: 0, to: 0 })).toBe(null);
});

it('what is not the text’s to carry out is left alone', () => {
  const state = stateOf(answer('Ord'));
  expect(
    remedyTransaction(state, { kind: 'answer', path: [0], from: 0, to: 3 }, { kind: 'fill-letter', field: 'senderName', value: 'A' }),
  ).toBe(null);
  expect(remedyTransaction(state, { kind: 'answer', path: [0], from: 0, to: 0 }, { kind: 'redact', text: 'x' })).toBe(null);
});

it('a place that says something else by now is left alone', () => {
  const draft = '# 1 Frihed\nVi kan ikke hjælpe alle med samme intensitet.';
  const of = { sources: [source(draft)] };
  const findingsIn = (body: NodeJson): CheckFinding[] =>
    checkResponse(input({ ...of, body })).filter(({ remedy }) => remedy?.kind === 'cite');
  const typed = (words: string): NodeJson => answer('Indledning.', `De skriver: ”Vi kan ikke hjælpe alle med samme ${words}”. Tak.`);
  const [finding] = findingsIn(typed('styrke'));
  if (finding?.place.kind !== 'answer' || finding.remedy === null) throw new Error('The misquotation is found.');
  expect(remedyTransaction(stateOf(typed('intensitet')), finding.place, finding.remedy)).toBe(null);
  expect(remedyTransaction(stateOf(answer('Kort.')), finding.place, finding.remedy)).toBe(null);
  // Words elsewhere may have changed.
  const elsewhere = answer('En anden indledning.', 'De skriver: ”Vi kan ikke hjælpe alle med samme styrke”. Tak.');
  expect(remedyTransaction(stateOf(elsewhere), finding.place, finding.remedy)?.docChanged).toBe(true);
});
