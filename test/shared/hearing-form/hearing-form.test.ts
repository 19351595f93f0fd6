import { expect, it } from 'vitest';
import { answerPoints } from '../../../shared/handover/answer-points.ts';
import { hearingForm } from '../../../shared/hearing-form/hearing-form.ts';
import { SourceId, SourceVersionId } from '../../../shared/domain/ids.ts';
import { noteTextOf, plainNoteText } from '../../../shared/domain/note-text.ts';
import type { Annotation } from '../../../shared/domain/annotation.ts';
import type { NodeJson } from '../../../shared/response/response-doc.ts';
import { noteAt, randomNotes, seedDocument } from '../../electron/exporting/annotated/seed-copy.ts';
import { answer, paragraph, text } from '../response/answer-picture.ts';
import { marked } from '../response/marked-document.ts';

const { document, rangeOf } = marked(
  ['[1]', '# 1 Råderum', 'Frihed koster.', '[2]', '# 2 Prioritering', 'Vi kan ikke hjælpe alle.'].join('\n'),
);
const VERSION = SourceVersionId.parse('00000000-0000-4000-8000-000000000002');
const SOURCE = SourceId.parse('00000000-0000-4000-8000-000000000001');

const formOf = (annotations: readonly Annotation[], body: NodeJson | null = null, of = document) =>
  hearingForm({
    annotations,
    points:
      body === null
        ? []
        : answerPoints({
            body,
            heard: [{ sourceId: SOURCE, versionId: VERSION, title: 'Pejlemærker', document: of }],
            documentOf: () => ({ sourceId: SOURCE, document: of }),
          }),
    versionOf: () => ({ order: 0, title: 'Pejlemærker', document: of }),
    newestOf: () => VERSION,
    language: 'da',
  });

it('has a row for each note and for each remark and amendment of the answer, in the order of the document', () => {
  const amendment: NodeJson = {
    type: 'amendment',
    content: [
      { type: 'amendmentCurrent', content: [paragraph(text('Vi kan ikke hjælpe alle.'))] },
      { type: 'amendmentProposed', content: [paragraph(text('Vi hjælper alle.'))] },
    ],
  };
  const notes = [
    noteAt(document, 4, [null]),
    noteAt(document, 2, [rangeOf('hjælpe alle')], { type: 'question' }),
    noteAt(document, 3, [rangeOf('Frihed')], { type: 'amendment' }),
  ];
  const { columns, rows } = formOf(notes, answer('# Pejlemærke 2', amendment, '# Pejlemærke 1', 'Godt.'));
  expect(columns).toEqual(['guidepost', 'page', 'passage', 'kind', 'remark', 'current', 'proposed']);
  expect(rows.map((row) => columns.map((column) => row[column]))).toEqual([
    ['1. Råderum', '1', '', 'Svar: bemærkning', 'Godt.', '', ''],
    ['1. Råderum', '1', 'Frihed', 'Note: Ændringsforslag', '', 'Frihed', 'Ord i note 3.'],
    ['2. Prioritering', '2', '', 'Svar: ændringsforslag', '', 'Vi kan ikke hjælpe alle.', 'Vi hjælper alle.'],
    ['2. Prioritering', '2', 'hjælpe alle', 'Note: Spørgsmål', 'Ord i note 2.', '', ''],
    ['1. Råderum', '1', 'borte 4', 'Note: Faktatjek', 'Ord i note 4.', '', ''],
  ]);
});

it('has every note once, with its words', async () => {
  const seed = await seedDocument('nordfyn');
  const notes = randomNotes(seed, 300, 11).map((note, index): Annotation => ({
    ...note,
    text: noteTextOf(`Ord i note ${String(index + 1)}.`),
  }));
  const said = formOf(notes, null, seed).rows.map(({ remark, proposed }) => remark || proposed);
  expect(said.length).toBe(300);
  expect(new Set(said)).toEqual(new Set(notes.map(({ text: words }) => plainNoteText(words))));
});
