import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { expect, it } from 'vitest';
import { loadResponseDoc } from '../../../shared/response/response-doc.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { HEARING, testWorkbench, valueOf } from '../test-workbench.ts';

it('a process killed while it saves loses nothing that it was told was saved', async () => {
  const root = temporaryFolder();
  const first = testWorkbench({ root });
  const hearing = valueOf(await first.server.call('hearing.create', { fields: HEARING }));
  const { id } = valueOf(await first.server.call('response.create', { hearingId: hearing.id }));
  first.close();

  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'saving-child.ts'), path.join(root, 'library.sqlite'), id], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    if (said.split('\n').length > 20) child.kill('SIGKILL');
  });
  const [, signal] = await once(child, 'close');
  expect(signal).toBe('SIGKILL');
  const acknowledged = Number(said.trimEnd().split('\n').at(-1));
  expect(acknowledged).toBeGreaterThanOrEqual(20);

  const { server } = testWorkbench({ root });
  const { updates } = valueOf(await server.call('response.open', { responseId: id }));
  expect(loadResponseDoc(updates).getMap('count').get('last')).toBeGreaterThanOrEqual(acknowledged);
});
