import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { fileLog } from '../../../electron/platform/log.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { TEST_NOW, testWorkbench, withDraft } from '../test-workbench.ts';

const MARK = 'hemmeligtsagsord';

it('writes no word of a case to the log, whatever goes wrong with it', async () => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'pejling.log');
  const broken = async (): Promise<never> => {
    const error = new Error(`kunne ikke læse »${MARK}«`, { cause: MARK });
    throw Object.assign(error, { path: `/home/bent/${MARK}.pdf`, sql: MARK });
  };
  const bench = testWorkbench({ log: fileLog(file, () => TEST_NOW), renderNotes: broken, render: broken, renderPages: broken });
  const { server, store } = bench;
  const { hearingId } = (await withDraft(bench)).summary;
  const created = await server.call('response.create', { hearingId });
  if (!created.ok) throw new Error('An answer is begun.');
  const responseId = created.value.id;
  await server.call('response.pageCount', { responseId });
  await server.call('response.preview', { responseId, state: new TextEncoder().encode(MARK), known: [] });
  await server.call('response.save', { responseId, update: new TextEncoder().encode(MARK) });
  await server.request(MARK, { [MARK]: MARK });
  await server.call('source.importText', { hearingId, title: MARK, text: MARK });
  store.close();
  await server.call('hearing.update', {
    hearingId,
    fields: { title: MARK, authority: MARK, journalNumber: '', receivedOn: null, deadline: null, recipient: MARK },
  });
  expect(existsSync(file)).toBe(true);
  const log = readFileSync(file, 'utf8');
  expect(log.split('\n').length).toBeGreaterThan(2);
  expect(log).not.toContain(MARK);
});

it('collects no crash reports, and writes nothing to the console that is not a word of its own', () => {
  const folder = path.resolve(import.meta.dirname, '../../../electron');
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  for (const file of sources) {
    const text = readFileSync(path.join(folder, file), 'utf8');
    expect([file, /crashReporter/.test(text)]).toEqual([file, false]);
    if (!/^(cli|packaging)/.test(file)) expect([file, /console\.(log|error|warn|info)\(/.test(text)]).toEqual([file, false]);
  }
});
