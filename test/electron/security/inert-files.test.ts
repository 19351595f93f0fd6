import { afterAll, expect, it } from 'vitest';
import { exportPdf } from '../../../electron/exporting/pdf.ts';
import { toXlsx } from '../../../electron/exporting/spreadsheet.ts';
import { mailtoOf } from '../../../shared/response/mail-draft.ts';
import { naughtyStrings } from '../../naughty-strings.ts';
import { hostileAnswer } from '../exporting/hostile-text.ts';
import { pdfObjects } from '../exporting/pdf-objects.ts';
import { sourceAssets } from '../exporting/source-assets.ts';
import { zipEntries } from '../exporting/zip-entries.ts';
import { valueOf } from '../test-workbench.ts';
import { PAYLOADS } from './payloads.ts';

const assets = sourceAssets();
afterAll(() => assets.typst.close());

it('writes a PDF that runs nothing, opens nothing by itself, and leads only where a link may', async () => {
  const answer = hostileAnswer(PAYLOADS);
  const objects = pdfObjects(
    valueOf(await exportPdf({ ...answer, letter: { ...answer.letter, senderContact: '', recipient: '' } }, assets)),
  );
  // What a reader would act upon stands as a name, words of the answer stand in strings.
  const names = objects.replaceAll(/\((?:\\.|[^\\()])*\)/gs, '()');
  expect(names).not.toMatch(/\/(JavaScript|JS|Launch|SubmitForm|ImportData|GoToR|GoToE|RichMedia|OpenAction|AA|XFA)\b/);
  const addresses = [...objects.matchAll(/\/URI \(((?:\\.|[^\\()])*)\)/g)].map(([, address]) => address);
  expect(addresses.length).toBeGreaterThan(PAYLOADS.length / 2);
  for (const address of addresses) expect(address).toMatch(/^https:\/\/example\.dk/);
});

it('writes a spreadsheet in which every cell is a text, and that leads nowhere', async () => {
  const rows = [...PAYLOADS, ...naughtyStrings].map((words) => [words, words]);
  const columns = [
    { heading: PAYLOADS[0] ?? '', width: 20 },
    { heading: '=1+1', width: 20 },
  ];
  for (const [name, content] of zipEntries(await toXlsx(PAYLOADS[1] ?? '', columns, rows))) {
    expect(name).not.toMatch(/externalLink|vbaProject|connections/);
    if (name.endsWith('.rels')) expect(content).not.toContain('TargetMode="External"');
    if (/sheet\d+\.xml$/.test(name)) {
      expect(content).not.toMatch(/<f[ >]|<hyperlink|<oleObject|<drawing/);
      expect(new Set([...content.matchAll(/<c [^>]*\bt="(\w+)"/g)].map(([, type]) => type))).toEqual(new Set(['s']));
    }
  }
});

it('addresses an e-mail to no one, and with nothing, but what stands in its fields', () => {
  for (const words of [
    ...PAYLOADS,
    'a@b.dk?bcc=x@y.dk',
    'a@b.dk&attach=/etc/passwd',
    'a@b.dk\r\nBcc: x@y.dk',
    'a%40b.dk%3Fbcc%3Dx',
    'a@b.dk,x@y.dk;z@y.dk',
  ]) {
    const href = mailtoOf({ to: words, subject: words, body: words, attachments: [] });
    if (href === null) continue;
    const url = new URL(href);
    expect([url.protocol, [...url.searchParams.keys()], url.hash]).toEqual(['mailto:', ['subject', 'body'], '']);
    expect(decodeURIComponent(url.pathname)).not.toMatch(/[\r\n]/);
  }
});
