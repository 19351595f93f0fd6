import { expect, it } from 'vitest';
import { HearingId } from '../../../shared/domain/ids.ts';
import { HEARING, NO_ID, TEST_NOW, testWorkbench, valueOf, withDraft } from '../test-workbench.ts';

const NO_HEARING = HearingId.parse(NO_ID);
const noHearing = { ok: false, failure: { code: 'not-found', what: 'hearing' } };

it('a hearing is created, changed, set aside and brought back with all it holds', async () => {
  const workbench = testWorkbench();
  const { server } = workbench;
  const { summary } = await withDraft(workbench);
  const hearing = { id: summary.hearingId, ...HEARING, createdAt: TEST_NOW + 2000, updatedAt: TEST_NOW + 2000 };
  const whole = { ok: true, value: { hearings: [{ hearing, sources: [summary], responses: [] }], examplesMissing: false } };
  expect(await server.call('library.overview', {})).toEqual(whole);
  expect(await server.call('hearing.delete', { hearingId: summary.hearingId })).toEqual({ ok: true, value: null });
  expect(await server.call('library.overview', {})).toEqual({ ok: true, value: { hearings: [], examplesMissing: false } });
  expect(await server.call('source.read', { sourceId: summary.id })).toEqual({ ok: false, failure: { code: 'not-found', what: 'source' } });
  expect(await server.call('hearing.update', { hearingId: summary.hearingId, fields: HEARING })).toEqual(noHearing);
  expect(await server.call('hearing.restore', { hearingId: summary.hearingId })).toEqual({ ok: true, value: null });
  expect(await server.call('library.overview', {})).toEqual(whole);
  const changed = valueOf(
    await server.call('hearing.update', { hearingId: summary.hearingId, fields: { ...HEARING, title: 'Ny titel', deadline: null } }),
  );
  expect(changed).toMatchObject({ title: 'Ny titel', deadline: null, createdAt: TEST_NOW + 2000 });
  expect(changed.updatedAt).toBeGreaterThan(changed.createdAt);
});

it('lists hearings in Danish order: æ, ø and å after z, aa as å, numbers by size', async () => {
  const { server } = testWorkbench();
  for (const title of ['Årsplan', 'Zoo', 'Ærø', 'Aabenraa', 'Plan 10', 'Plan 9', 'Østerbro', 'almen'])
    await server.call('hearing.create', { fields: { ...HEARING, title } });
  const { hearings } = valueOf(await server.call('library.overview', {}));
  expect(hearings.map(({ hearing }) => hearing.title)).toEqual([
    'almen',
    'Plan 9',
    'Plan 10',
    'Zoo',
    'Ærø',
    'Østerbro',
    'Aabenraa',
    'Årsplan',
  ]);
});

it('says that a hearing is not there', async () => {
  const { server } = testWorkbench();
  expect(await server.call('hearing.update', { hearingId: NO_HEARING, fields: HEARING })).toEqual(noHearing);
  expect(await server.call('hearing.delete', { hearingId: NO_HEARING })).toEqual(noHearing);
  expect(await server.call('hearing.restore', { hearingId: NO_HEARING })).toEqual(noHearing);
  expect(await server.call('source.importFiles', { hearingId: NO_HEARING, files: [] })).toEqual(noHearing);
  expect(await server.call('source.importText', { hearingId: NO_HEARING, title: 'Notat', text: 'Tekst' })).toEqual(noHearing);
  expect(await server.call('source.importText', { hearingId: NO_HEARING, title: '', text: 'x' })).toEqual(noHearing);
  expect(await server.call('response.create', { hearingId: NO_HEARING })).toEqual(noHearing);
});

it('refuses a hearing without a title and dates that are none', async () => {
  const { server } = testWorkbench();
  for (const wrong of [{ title: ' ' }, { receivedOn: '2025-02-30' }, { deadline: '12. september' }, { deadline: '2025-09-12T25:00' }]) {
    expect(await server.request('hearing.create', { fields: { ...HEARING, ...wrong } })).toMatchObject({
      failure: { code: 'invalid-request' },
    });
  }
});
