import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { fileLog } from '../../../electron/platform/log.ts';
import { temporaryFolder } from '../temporary-folder.ts';

it('says what happened and where, and none of the text that was worked on', () => {
  const file = path.join(temporaryFolder(), 'log', 'pejling.log');
  const log = fileLog(file, () => 0);
  log.info('started', { examples: 5 });
  log.error('source.read', Object.assign(new TypeError('Fortroligt: Bodil Hansen, 010203-1234\n    not a place'), { code: 'SQLITE_FULL' }));
  log.error('source.read', 'Bodil Hansen');
  const lines = readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
  expect(lines).toMatchObject([
    { at: '1970-01-01T00:00:00.000Z', event: 'started', examples: 5 },
    { event: 'source.read', error: { kind: 'TypeError', code: 'SQLITE_FULL' } },
    { error: { kind: 'string' } },
  ]);
  expect(readFileSync(file, 'utf8')).toContain('log.test.ts');
  expect(readFileSync(file, 'utf8')).not.toMatch(/Bodil|Fortroligt|0102/);
});

it('begins anew when it has grown long, keeping the last', () => {
  const file = path.join(temporaryFolder(), 'pejling.log');
  writeFileSync(file, 'x'.repeat(1_000_001));
  fileLog(file, () => 0).info('started');
  expect([readFileSync(file, 'utf8').length < 200, existsSync(`${file}.1`)]).toEqual([true, true]);
});

it('that it cannot be written stops nothing', () => {
  const taken = path.join(temporaryFolder(), 'taken');
  writeFileSync(taken, '');
  expect(() => {
    fileLog(path.join(taken, 'pejling.log'), () => 0).info('started');
  }).not.toThrow();
});
