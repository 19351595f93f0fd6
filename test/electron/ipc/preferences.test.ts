import { HearingId } from '../../../shared/domain/ids.ts';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { testWorkbench, TEST_NOW } from '../test-workbench.ts';

it('begins in Danish and with the theme of the system, and remembers what is chosen', async () => {
  const root = temporaryFolder();
  const first = testWorkbench({ root });
  expect(await first.server.call('preferences.read', {})).toEqual({ ok: true, value: { language: 'da', theme: 'system' } });
  await first.server.call('preferences.setLanguage', { language: 'en' });
  await first.server.call('preferences.setTheme', { theme: 'dark' });
  expect(first.told).toEqual([['preferences'], ['preferences']]);
  first.close();
  const second = testWorkbench({ root });
  expect(await second.server.call('preferences.read', {})).toEqual({ ok: true, value: { language: 'en', theme: 'dark' } });
});

it('reads a value that no longer fits as never set', () => {
  const { store } = testWorkbench();
  // as: what a later version may have left.
  store.preferences.write('theme', 'sepia' as 'dark', TEST_NOW);
  expect(store.preferences.all()).toEqual({ language: 'da', theme: 'system' });
});

it('remembers what the window showed', async () => {
  const root = temporaryFolder();
  const first = testWorkbench({ root });
  expect(await first.server.call('preferences.lastView', {})).toEqual({ ok: true, value: null });
  const view = {
    kind: 'workbench' as const,
    hearingId: HearingId.parse('3f0c1b5e-6a0e-4b55-9a53-0d7c1f0c2a11'),
    sourceId: null,
    responseId: null,
  };
  await first.server.call('preferences.rememberView', { view });
  first.close();
  expect(await testWorkbench({ root }).server.call('preferences.lastView', {})).toEqual({ ok: true, value: view });
});
