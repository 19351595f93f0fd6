import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readDocument } from '../../../../electron/importing/read-document.ts';
import { inspect, Inspected } from '../../../../shared/text/inspect.ts';

const folder = path.resolve(import.meta.dirname, '../../../fixtures/pdf');

it.each([
  ['a policy in hearing from Word by LibreOffice, without tags', 'boernepolitik'],
  ['a strategy in hearing by Typst, with tags', 'klimastrategi'],
  ['a hearing letter by Chromium, with tags', 'hoeringsbrev'],
])('finds the structure, pages and particulars of %s', async (_, name) => {
  const reading = await readDocument(new Uint8Array(readFileSync(path.join(folder, `${name}.pdf`))), `${name}.pdf`);
  const expected = Inspected.parse(JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8')));
  expect(reading.ok && inspect(reading.value)).toEqual(expected);
});
