import { spawnSync } from 'node:child_process';
import { afterAll, expect, it } from 'vitest';
import { exportResponse } from '../../../electron/exporting/export-response.ts';
import { COMMENT } from '../../../shared/response/suggestion.ts';
import { commentStore } from '../../../shared/response/comments.ts';
import { decided } from '../../../shared/response/decided-text.ts';
import { noteTextOf } from '../../../shared/domain/note-text.ts';
import { printable, type PrintableResponse } from '../../../shared/response/printable.ts';
import { remarked } from '../../../shared/response/remarked.ts';
import { bodyOf, letterOf } from '../../../shared/response/response-doc.ts';
import { HOSTILE } from './hostile-text.ts';
import { countTags, pdfObjects } from './pdf-objects.ts';
import { answerOf, bullets, cell, KAREN, paragraph, remark, stamp, table, words, WRITTEN_AT } from './review/reviewed-answer.ts';
import { sourceAssets } from './source-assets.ts';

const assets = sourceAssets();
afterAll(() => assets.typst.close());

const canRead = spawnSync('pdftotext', ['-v']).error === undefined || process.env['CI'] !== undefined;
const readBack = (pdf: Uint8Array): string => spawnSync('pdftotext', ['-enc', 'UTF-8', '-', '-'], { input: pdf, encoding: 'utf8' }).stdout;
const noReference = (): string => '';
const on = (...ids: string[]) => ids.map((id) => ({ type: COMMENT, attrs: { id } }));

const printed = (doc: ReturnType<typeof answerOf>): PrintableResponse => ({
  ...printable('Svar', letterOf(doc), decided(bodyOf(doc), 'original'), noReference),
  ...remarked(doc, noReference, []),
});

async function pdfOf(answer: PrintableResponse, comments?: boolean): Promise<Uint8Array> {
  const exported = await exportResponse(answer, 'pdf', assets, { pdf: comments === undefined ? {} : { comments }, docx: {} });
  if (!exported.ok) throw new Error(JSON.stringify(exported.failure).slice(0, 500));
  return exported.value;
}

/** An answer with a remark wherever words can stand, one on words that are only proposed, and one on words that are gone. */
function talkedOver(say = (about: string): string => `Bemærkning om ${about}.`) {
  const doc = answerOf(
    paragraph([words('Overskriften', ...on('heading'))], { level: 1 }),
    paragraph([words('Vi er '), words('helt ', ...on('first', 'second')), words('enige', ...on('second')), words('.')]),
    bullets([paragraph([words('et punkt', ...on('item'))])]),
    table([cell('Område', 'tableHeader')], [{ type: 'tableCell', content: [paragraph([words('Pension', ...on('cell'))])] }]),
    paragraph([words('Slut.'), words(' Nye ord.', { type: 'insertion', attrs: stamp('s1') }, ...on('proposed'))]),
  );
  for (const id of ['gone', 'second', 'first', 'heading', 'item', 'cell', 'proposed']) remark(doc, id, `citat ${id}`, say(id));
  commentStore(doc, null).reply('first', 'r1', { ...KAREN, name: 'Per Dahl' }, noteTextOf(say('svaret')), WRITTEN_AT + 60_000);
  commentStore(doc, null).resolve('item', true);
  return doc;
}

it('the text that is sent is the same with the marks of remarks and without them', () => {
  const body = bodyOf(talkedOver());
  const said = (node: ReturnType<typeof bodyOf>): string => (node.text ?? '') + (node.content ?? []).map(said).join('|');
  const plain = (marks: 'kept' | 'dropped'): string => said(decided(body, 'original', marks)).replaceAll('|', '');
  expect(plain('kept')).toBe(plain('dropped'));
  expect(JSON.stringify(decided(body, 'original', 'kept'))).toContain('"comment"');
  expect(JSON.stringify(decided(body, 'original', 'kept'))).not.toContain('insertion');
});

it.skipIf(!canRead)('remarks stand in the margin once each, in the order of the text, with writer, time and replies', async () => {
  const read = readBack(await pdfOf(printed(talkedOver()), true))
    .replaceAll('\u2060', '')
    .replaceAll(/\s+/g, ' ');
  const order = ['heading', 'first', 'second', 'item', 'cell', 'gone', 'proposed'];
  expect([...read.matchAll(/Bemærkning om (\w+)\./g)].map(([, about]) => about).filter((about) => about !== 'svaret')).toEqual(order);
  expect([...read.matchAll(/Kommentar (\d)/g)].map(([, number]) => Number(number))).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(read).toMatch(/Karen Østergaard, 12\.0?9\.2025/);
  expect(read).toMatch(/Per Dahl, .* Bemærkning om svaret\./);
  expect(read).toMatch(/Kommentar 4 [^K]*Karen Østergaard, [^L]*Løst/);
  expect(read).toMatch(/Vi er helt ?\[2\] ?enige ?\[3\]/);
  expect(read).toContain('”citat gone”');
  expect(read).not.toContain('Nye ord');
});

it('nothing of them is in a PDF that does not ask for them, nor in what it carries for programs', async () => {
  const answer = { ...printed(talkedOver()), points: '{"points":[]}' };
  const [left, asked] = [pdfObjects(await pdfOf(answer)), pdfObjects(await pdfOf(answer, true))];
  expect(left).toBe(pdfObjects(await pdfOf({ ...answer, remarked: { blocks: [], comments: [] } }, false)));
  expect(asked).not.toBe(left);
  expect(left).not.toContain('med kommentarer');
});

it('an answer without remarks is the same file, asked for or not', async () => {
  const answer = printed(answerOf(paragraph('Vi er enige.')));
  expect(answer.remarked).toBeUndefined();
  expect(Buffer.from(await pdfOf(answer, true)).equals(await pdfOf(answer))).toBe(true);
});

it('they may say anything, at any length, and be two hundred', async () => {
  const doc = talkedOver((about) => `${HOSTILE.join(' ').slice(0, 15_000)} ${about}`);
  expect((await pdfOf(printed(doc), true)).length).toBeGreaterThan(10_000);
  const many = answerOf(
    ...Array.from({ length: 200 }, (_, n) => paragraph([words(`Ord nummer ${String(n)}. `.repeat(4), ...on(`c${String(n)}`))])),
  );
  for (let n = 0; n < 200; n += 1) remark(many, `c${String(n)}`, 'ord', `Se ${String(n)}. ${'Mere at sige. '.repeat(n % 9)}`);
  const pdf = await pdfOf(printed(many), true);
  expect(countTags(pdf, 'P')).toBeGreaterThan(600);
});
