import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { expectInertDocx, expectInertHtml, expectInertMarkdown, expectReadAsText } from '../electron/security/inert.ts';

const FILE = path.join(import.meta.dirname, '../../../shared/corpora/xss/payloads.json');

/** In CI the corpora are always there: absence is a fault, not a reason to pass. */
const isAbsent = !existsSync(FILE) && process.env['CI'] !== 'true';
const skipped = isAbsent ? ` (skipped: ${FILE} is not here)` : '';

it.skipIf(isAbsent)(`reads and writes every public payload as text${skipped}`, async () => {
  const payloads = z.array(z.string()).parse(JSON.parse(readFileSync(FILE, 'utf8')));
  expect(payloads.length).toBe(115);
  for (const payload of payloads) {
    expectInertHtml([payload]);
    expectInertMarkdown([payload]);
    await expectReadAsText(payload);
  }
  await expectInertDocx(payloads);
});
