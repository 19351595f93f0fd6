import { expect, it } from 'vitest';
import { letterOf, loadResponseDoc } from '../../../shared/response/response-doc.ts';
import type { HearingFields } from '../../../shared/domain/hearing.ts';
import { HEARING, NO_ID, testWorkbench, valueOf, type TestWorkbench } from '../test-workbench.ts';
import { HearingId } from '../../../shared/domain/ids.ts';

const LETTER = [
  'Høring over udkast til ny fritidspolitik',
  '',
  'Assens Kommune sender hermed udkast til ny fritidspolitik i høring. Høringssvar skal være kommunen i hænde senest mandag den 14. december 2026 kl. 12.00.',
  '',
  'Sagsnr.: 26/11843',
  '',
  'Venlig hilsen',
  '',
  'Assens Kommune',
].join('\n');
const DRAFT =
  'Sammen om fritiden\n\nPejlemærke 1: Flere med\n\nAlle skal kunne være med.\n\nPejlemærke 2: Lettere hverdag\n\nDer skal være plads.\n';

const UNKNOWN: HearingFields = { ...HEARING, authority: '', journalNumber: '', deadline: null, receivedOn: null };

async function hearingWith({ server }: TestWorkbench, fields: HearingFields, files: Readonly<Record<string, string>>) {
  const { id: hearingId } = valueOf(await server.call('hearing.create', { fields }));
  for (const [name, text] of Object.entries(files))
    valueOf(await server.call('source.importFiles', { hearingId, files: [{ name, bytes: new TextEncoder().encode(text) }] }));
  const sources = valueOf(await server.call('library.overview', {})).hearings.flatMap((overview) => overview.sources);
  return {
    hearingId,
    roles: Object.fromEntries(sources.map(({ fileName, role }) => [fileName, role])),
    stated: valueOf(await server.call('hearing.stated', { hearingId })),
  };
}

it('offers what the letter states where the hearing does not say it', async () => {
  const { stated } = await hearingWith(testWorkbench(), UNKNOWN, { 'brev.txt': LETTER });
  expect(stated).toEqual({ authority: 'Assens Kommune', journalNumber: '26/11843', deadline: '2026-12-14T12:00' });
});

it('offers nothing that the hearing is kept with', async () => {
  const known = { ...UNKNOWN, authority: 'Assens', deadline: '2026-12-01' };
  const { stated } = await hearingWith(testWorkbench(), known, { 'brev.txt': LETTER });
  expect(stated).toEqual({ authority: null, journalNumber: '26/11843', deadline: null });
  const whole = await hearingWith(testWorkbench(), { ...known, journalNumber: '1' }, { 'brev.txt': LETTER });
  expect(whole.stated).toEqual({ authority: null, journalNumber: null, deadline: null });
});

it('takes nothing from another authority’s document, nor from background material', async () => {
  const other = { ...UNKNOWN, authority: 'Nordfyns Kommune' };
  const { stated } = await hearingWith(testWorkbench(), other, { 'brev.txt': LETTER });
  expect(stated).toEqual({ authority: null, journalNumber: null, deadline: null });
  const minutes = 'Referat\n\nSagsnr.: 25/4316\n\nFrist for høringssvar er den 3. marts 2027.\n';
  const beside = await hearingWith(testWorkbench(), UNKNOWN, { 'udkast.txt': DRAFT, 'referat.txt': minutes });
  expect(beside.stated).toMatchObject({ journalNumber: null, deadline: null });
});

it('goes by the authority that most of the material is from', async () => {
  const mail = LETTER.replace('ny fritidspolitik', 'ny kulturpolitik');
  const other = LETTER.replaceAll('Assens Kommune', 'Nordfyns Kommune').replace('14. december 2026 kl. 12.00', '1. december 2026');
  const { stated } = await hearingWith(testWorkbench(), UNKNOWN, { 'brev.txt': LETTER, 'mail.txt': mail, 'andet.txt': other });
  expect(stated).toEqual({ authority: 'Assens Kommune', journalNumber: '26/11843', deadline: '2026-12-14T12:00' });
});

it('offers no deadline where two documents state two, and the one with its clock time where one is fuller', async () => {
  const later = LETTER.replace('14. december 2026 kl. 12.00', '21. december 2026').replace('ny fritidspolitik', 'ny kulturpolitik');
  const { stated } = await hearingWith(testWorkbench(), UNKNOWN, { 'brev.txt': LETTER, 'nyt brev.txt': later });
  expect(stated).toMatchObject({ authority: 'Assens Kommune', deadline: null });
  const shorter = LETTER.replace(' kl. 12.00', '').replace('ny fritidspolitik', 'ny kulturpolitik');
  const fuller = await hearingWith(testWorkbench(), UNKNOWN, { 'brev.txt': LETTER, 'nyt brev.txt': shorter });
  expect(fuller.stated).toMatchObject({ deadline: '2026-12-14T12:00' });
});

it('says that a hearing is not there', async () => {
  expect(await testWorkbench().server.call('hearing.stated', { hearingId: HearingId.parse(NO_ID) })).toEqual({
    ok: false,
    failure: { code: 'not-found', what: 'hearing' },
  });
});

it('hears the draft rather than the letter that sends it out, whichever came first', async () => {
  expect((await hearingWith(testWorkbench(), UNKNOWN, { 'brev.txt': LETTER, 'udkast.txt': DRAFT })).roles).toEqual({
    'brev.txt': 'background',
    'udkast.txt': 'heard',
  });
  expect((await hearingWith(testWorkbench(), UNKNOWN, { 'udkast.txt': DRAFT, 'brev.txt': LETTER })).roles).toEqual({
    'brev.txt': 'background',
    'udkast.txt': 'heard',
  });
});

it('lets a letter be heard on once an answer is begun', async () => {
  const workbench = testWorkbench();
  const { hearingId } = await hearingWith(workbench, UNKNOWN, { 'brev.txt': LETTER });
  await workbench.server.call('response.create', { hearingId });
  const files = [{ name: 'udkast.txt', bytes: new TextEncoder().encode(DRAFT) }];
  expect(await workbench.server.call('source.importFiles', { hearingId, files })).toMatchObject({
    value: [{ source: { role: 'background' } }],
  });
});

it('names an answer to several documents by their hearing, and to one by that', async () => {
  const { server } = testWorkbench();
  const { id: hearingId } = valueOf(await server.call('hearing.create', { fields: { ...UNKNOWN, title: 'Fritidsområdet 2027' } }));
  const subject = async (): Promise<string> => {
    const { id: responseId } = valueOf(await server.call('response.create', { hearingId }));
    return letterOf(loadResponseDoc(valueOf(await server.call('response.open', { responseId })).updates)).subject;
  };
  for (const [name, text] of [
    ['a.txt', DRAFT],
    ['b.txt', DRAFT.replace('Sammen om fritiden', 'Plan for haller')],
  ] as const) {
    const [outcome] = valueOf(
      await server.call('source.importFiles', { hearingId, files: [{ name, bytes: new TextEncoder().encode(text) }] }),
    );
    if (outcome?.kind !== 'imported') throw new Error('It is imported.');
    if (name === 'a.txt') expect(await subject()).toBe('Høringssvar vedr. Sammen om fritiden');
    valueOf(await server.call('source.setRole', { sourceId: outcome.source.id, role: 'heard' }));
  }
  expect(await subject()).toBe('Høringssvar vedr. Fritidsområdet 2027');
});
