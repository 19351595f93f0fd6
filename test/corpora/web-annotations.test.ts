import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { checkWebAnnotation } from '../../shared/interchange/check-web-annotation.ts';
import { readNotesFile } from '../../shared/interchange/read-notes-file.ts';

const FOLDER = path.join(import.meta.dirname, '../../../shared/corpora/w3c');

/** In CI the corpora are always there: absence is a fault, not a reason to pass. */
const isAbsent = !existsSync(FOLDER) && process.env['CI'] !== 'true';
const skipped = isAbsent ? ` (skipped: ${FOLDER} is not here)` : '';

const filesIn = (kind: string): string[] =>
  readdirSync(path.join(FOLDER, kind)).map((name) => readFileSync(path.join(FOLDER, kind, name), 'utf8'));

it.skipIf(isAbsent)(`accepts every correct annotation of the model's own tests${skipped}`, () => {
  const files = filesIn('correct');
  expect(files.length).toBe(45);
  expect(files.map((json) => checkWebAnnotation(JSON.parse(json)))).toEqual(files.map(() => []));
  for (const json of files) expect(readNotesFile(json, 'noter.json')).toMatchObject({ ok: true, value: { refused: [], repaired: [] } });
});

it.skipIf(isAbsent)(`refuses or repairs every incorrect one, with a reason${skipped}`, () => {
  const files = filesIn('incorrect');
  expect(files.length).toBe(39);
  for (const json of files) {
    const read = readNotesFile(json, 'noter.json');
    if (!read.ok) {
      expect(read.failure.code).toBe('not-notes');
      continue;
    }
    const { refused, repaired } = read.value;
    expect([...refused, ...repaired].flatMap(({ problems }) => problems).length, json).toBeGreaterThan(0);
  }
});

it.skipIf(isAbsent)(`names the fault itself where the file is JSON but for a comma too many${skipped}`, () => {
  for (const json of filesIn('incorrect')) {
    const mended = json.replaceAll(/,(\s*[}\]])/g, '$1');
    if (mended.trim() === 'this is not json') continue;
    expect(checkWebAnnotation(JSON.parse(mended)).length, json).toBeGreaterThan(0);
  }
});
