import { expect, it } from 'vitest';
import { exportHtml } from '../../../electron/exporting/html.ts';
import { exportMarkdown } from '../../../electron/exporting/markdown.ts';
import { exportText } from '../../../electron/exporting/text.ts';
import { attributesOf, type Citation } from '../../../shared/response/citation.ts';
import { EMPTY_LETTER } from '../../../shared/response/letter.ts';
import { printable } from '../../../shared/response/printable.ts';
import type { NodeJson } from '../../../shared/response/response-doc.ts';
import { citing } from '../../renderer/editor/picture.ts';

const EXACT = 'De borgere der kan, skal understøttes af digitale tilbud.';
const shortened: Citation = { ...citing(EXACT), omissions: [{ start: EXACT.indexOf('der'), end: EXACT.indexOf(' skal') }] };
const PRINTED = 'De borgere […] skal understøttes af digitale tilbud.';

const inline = (attrs: Readonly<Record<string, unknown>> = {}): NodeJson => ({
  type: 'paragraph',
  content: [
    { type: 'text', text: 'Der står ' },
    { type: 'citation', attrs: { ...attributesOf(shortened), ...attrs } },
    { type: 'text', text: ' i udkastet.' },
  ],
});

const written = (...content: NodeJson[]) =>
  printable(
    'Svar',
    { ...EMPTY_LETTER, subject: 'Svar' },
    { type: 'doc', content },
    (_citation, form) => (form === 'inline' ? 'pejlemærke 2, s. 3' : 'Nordfyns Kommune, pejlemærke 2, s. 3'),
    ['Nordfyns Kommune: Pejlemærker.'],
  );

it('prints a shortened citation with […] in the sentence, as a block and with its reference in a note', () => {
  const block: NodeJson = { type: 'blockCitation', attrs: attributesOf(shortened) };
  expect(exportText(written(inline(), block, inline({ form: 'footnote' })))).toBe(
    [
      'Svar',
      `Der står ”${PRINTED}” (pejlemærke 2, s. 3) i udkastet.`,
      `    ”${PRINTED}”\n    (Nordfyns Kommune, pejlemærke 2, s. 3)`,
      `Der står ”${PRINTED}”[1] i udkastet.`,
      '[1] Nordfyns Kommune, pejlemærke 2, s. 3.\n',
    ].join('\n\n'),
  );
});

it('numbers the references in notes among the other notes, and writes the list of sources in every format', () => {
  const note: NodeJson = { type: 'footnote', attrs: { noteId: 'a' }, content: [{ type: 'text', text: 'Se bilag 1.' }] };
  const body = written({ type: 'paragraph', content: [{ type: 'text', text: 'Først' }, note] }, inline({ form: 'footnote' }), {
    type: 'sourceList',
  });
  expect(exportMarkdown(body)).toContain('[^2]: Nordfyns Kommune, pejlemærke 2, s. 3.');
  expect(exportMarkdown(body)).toMatch(/# Kilder\n\n- Nordfyns Kommune: Pejlemærker\./);
  expect(exportHtml(body)).toMatch(/<h2>Kilder<\/h2>\n<ul>\n<li><p>Nordfyns Kommune: Pejlemærker\.<\/p><\/li>/);
  expect(exportText(body)).toContain('Kilder\n\n- Nordfyns Kommune: Pejlemærker.');
});
