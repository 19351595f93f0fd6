import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { readHtml } from '../../electron/importing/html/read-html.ts';

const FILE = path.join(import.meta.dirname, '../../../shared/corpora/xss/payloads.json');

/** In CI the corpora are always there: absence is a fault, not a reason to pass. */
const isAbsent = !existsSync(FILE) && process.env['CI'] !== 'true';

it.skipIf(isAbsent)(
  `reads the words of every payload against sanitisers, and nothing that runs${isAbsent ? ` (skipped: ${FILE} is not here)` : ''}`,
  () => {
    const payloads = z.array(z.string()).parse(JSON.parse(readFileSync(FILE, 'utf8')));
    expect(payloads.length).toBeGreaterThan(100);
    for (const payload of payloads) {
      const read = readHtml(new TextEncoder().encode(`<p>Før.</p>${payload}`), 'ond.html');
      if (!read.ok) {
        expect(['file-too-complex', 'file-without-text']).toContain(read.failure.code);
        continue;
      }
      // Plain data: text, and ranges over it. Tags are words only where the page itself shows them as words.
      expect(structuredClone(read.value)).toEqual(read.value);
      for (const { start, end } of read.value.blocks) expect(read.value.text.slice(start, end).length).toBe(end - start);
      if (!/&lt;|&#0*60|<(?:xmp|plaintext|listing)|<!\[CDATA|<<|\\x3c/i.test(payload))
        expect(read.value.text, payload).not.toMatch(/<[a-z!/]/i);
    }
  },
);
