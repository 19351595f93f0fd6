import path from 'node:path';
import { expect, it } from 'vitest';
import { givenPackage, packageIn } from '../../../electron/platform/given-file.ts';
import { noDesktop } from '../../../electron/cli/no-desktop.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { HEARING, testWorkbench, valueOf, withDraft } from '../test-workbench.ts';
import { EVERYTHING } from '../../../shared/packages/package-choice.ts';

const folder = path.resolve('/hjem/lis');

it.each([
  [['pejling', '/post/sag.pejling'], '/post/sag.pejling'],
  [['pejling', 'sag.pejling'], '/hjem/lis/sag.pejling'],
  [['pejling', '.', '--data=/x', 'Sag Æble.PEJLING'], '/hjem/lis/Sag Æble.PEJLING'],
  [['pejling', 'første.pejling', 'anden.pejling'], '/hjem/lis/anden.pejling'],
  [['pejling', '--data', '/x', 'svar.docx'], null],
  [['pejling', '--fil=sag.pejling'], null],
  [['/opt/sag.pejling'], null],
  [[], null],
])('of %j the package is %s', (argv, expected) => {
  expect(packageIn(argv, folder)).toBe(expected === null ? null : path.resolve(expected));
});

it('gives a package once, the latest', () => {
  const given = givenPackage('første.pejling');
  given.give('anden.pejling');
  expect([given.take(), given.take()]).toEqual(['anden.pejling', null]);
});

it('opens the preview of what the program was started with, changes nothing, and says what is wrong with a file that is none', async () => {
  const target = path.join(temporaryFolder(), 'sag.pejling');
  const sender = testWorkbench({ desktop: { ...noDesktop, chooseWhereToKeep: async () => target } });
  await withDraft(sender);
  const [sent] = valueOf(await sender.server.call('library.overview', {})).hearings;
  if (sent === undefined) throw new Error('The hearing is there.');
  valueOf(await sender.server.call('package.write', { hearingId: sent.hearing.id, choice: EVERYTHING, passphrase: null }));

  const given = givenPackage(target);
  const { server } = testWorkbench({ desktop: { ...noDesktop, givenPackage: given.take } });
  expect(valueOf(await server.call('package.openGiven', {}))).toMatchObject({
    kind: 'opened',
    file: 'sag.pejling',
    report: { title: HEARING.title },
  });
  expect(valueOf(await server.call('library.overview', {})).hearings).toEqual([]);
  expect(valueOf(await server.call('package.openGiven', {}))).toBe(null);
  given.give(path.join(temporaryFolder(), 'væk.pejling'));
  expect(await server.call('package.openGiven', {})).toMatchObject({ failure: { code: 'file-unreadable', file: 'væk.pejling' } });
});
