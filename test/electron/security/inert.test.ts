import { expect, it } from 'vitest';
import { toCsv } from '../../../shared/interchange/csv.ts';
import { noteTextOf } from '../../../shared/domain/note-text.ts';
import { readNotesFile } from '../../../shared/interchange/read-notes-file.ts';
import { naughtyStrings } from '../../naughty-strings.ts';
import { noteOn } from '../note-on.ts';
import { testWorkbench, valueOf, withDraft, HEARING } from '../test-workbench.ts';
import { expectInertDocx, expectInertHtml, expectInertMarkdown, expectReadAsText } from './inert.ts';
import { PAYLOADS } from './payloads.ts';

it.each(PAYLOADS)('writes and reads as text: %s', async (payload) => {
  expectInertHtml([payload]);
  expectInertMarkdown([payload]);
  await expectInertDocx([payload]);
  await expectReadAsText(payload);
});

it('writes every naughty string as text, in every format that a program opens', async () => {
  for (let at = 0; at < naughtyStrings.length; at += 250) {
    const some = naughtyStrings.slice(at, at + 250);
    expectInertHtml(some);
    expectInertMarkdown(some);
    await expectInertDocx(some);
  }
});

it('reads every naughty string as text', async () => {
  for (let at = 0; at < naughtyStrings.length; at += 20) await expectReadAsText(naughtyStrings.slice(at, at + 20).join('\n'));
});

/** Words without what no one sees: white space, control characters, half signs. */
const seen = (words: string): string => words.toWellFormed().replaceAll(/[\s\p{C}\ufffd]/gu, '');

it('keeps every payload and naughty string as it was written, in a hearing, a note and a search', async () => {
  const bench = testWorkbench();
  const { server } = bench;
  const reading = await withDraft(bench);
  for (const title of PAYLOADS)
    expect(
      valueOf(await server.call('hearing.create', { fields: { ...HEARING, title, authority: title, recipient: title } })),
    ).toMatchObject({
      title,
      authority: title,
      recipient: title,
    });
  for (let at = 0; at < naughtyStrings.length; at += 40) {
    const words = naughtyStrings.slice(at, at + 40).join('\n');
    const note = valueOf(
      await server.call('annotation.create', noteOn(reading, 'Ingen borger', { text: noteTextOf(words.toWellFormed()) })),
    );
    const said = note.text.flatMap((block) => ('runs' in block ? block.runs.map(({ text }) => text) : []));
    expect(seen(said.join(''))).toBe(seen(words));
    const query = words.slice(0, 2000);
    expect((await server.call('search.query', { query, isTyping: true, hearingId: null, sourceId: null, scope: 'all', limit: 5 })).ok).toBe(
      true,
    );
  }
});

it('lets no cell of a table begin a formula', () => {
  for (const words of [...PAYLOADS, ...naughtyStrings]) {
    const cell = toCsv([[words]]);
    expect(cell.replace(/^\ufeff?"?/, '')).not.toMatch(/^[=+@\t\r-]/);
  }
});

it('takes notes of others in as text', () => {
  for (const words of PAYLOADS) {
    const json = JSON.stringify({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'https://kl.dk/1',
      type: 'Annotation',
      body: { type: 'TextualBody', value: words, format: 'text/html', purpose: 'commenting' },
      target: { source: 'https://kl.dk/', selector: { type: 'TextQuoteSelector', exact: words } },
    });
    const read = readNotesFile(json, 'noter.json');
    expect(read.ok).toBe(true);
    // A body that says it is HTML becomes the words it shows, and no more: runs of plain text.
    const blocks = read.ok ? read.value.notes.flatMap(({ text }) => text) : [];
    for (const block of blocks)
      expect('runs' in block && block.runs.every((run) => !('link' in run) || /^(https?|mailto):/.test(String(run.link)))).toBe(true);
  }
});
