import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import { hostileLibrary } from './hostile/library.ts';
import { armTripwire, expectInert, inspect } from './hostile/tripwire.ts';
import { views } from './hostile/views.ts';
import { launchApp } from './launch.ts';
import { answerText, sourceText } from './workbench.ts';

/** Which of the sources is open, by what it begins with. */
const openSource = async (page: Page): Promise<string> =>
  /Dette er kilden i formatet \w+\./.exec((await sourceText(page).first().textContent()) ?? '')?.[0] ?? '';

it('shows text that would run, load or lead astray as text, in every format that is read and every view of the window', async () => {
  // In memory where it can be: filling a library is many small writes.
  const dataFolder = mkdtempSync(path.join(existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir(), 'pejling-fjendtligt-'));
  onTestFinished(() => rmSync(dataFolder, { recursive: true, force: true }));
  const { marks, packageFile } = await hostileLibrary(dataFolder);
  const { app, page, close } = await launchApp({ dataFolder, size: { width: 1280, height: 800 } });
  await armTripwire(page);
  await answerText(page).waitFor();
  await expectInert(page, 'the answer');

  const sources = page.locator('nav section').first().getByRole('listitem');
  const seen = new Set<string>();
  for (let at = 0; at < marks.length; at += 1) {
    await sources.nth(at).getByRole('button').first().click();
    await expect.poll(async () => [...seen, ''].includes(await openSource(page))).toBe(false);
    seen.add(await openSource(page));
    await expectInert(page, `source ${String(at)}`);
  }
  expect([...seen].toSorted()).toEqual([...marks].toSorted());
  await sources.first().getByRole('button').first().click();
  await page.getByRole('button', { name: 'Version 2 af 2' }).waitFor();

  for (const { name, come, go } of views({ app, page }, packageFile)) {
    await come();
    await expectInert(page, name);
    await go();
  }
  // Had a payload made anything, it would have been seen.
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.setAttribute('href', 'javascript:void 0');
    document.body.append(link);
  });
  expect((await inspect(page)).faults).toEqual(['address: <a href="javascript:void 0"></a>']);
  await close();
}, 180_000);
