import { expect, it } from 'vitest';
import { HearingId } from '../../../shared/domain/ids.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { sourceSpeller } from '../spelling/source-speller.ts';
import { HEARING, testWorkbench, valueOf, type TestWorkbench } from '../test-workbench.ts';

const OTHER = HearingId.parse('3f0c1b5e-6a0e-4b55-9a53-0d7c1f0c2a11');

const check = async ({ server }: TestWorkbench, words: string[], hearingId: HearingId | null = null) =>
  valueOf(await server.call('spelling.check', { words, hearingId }));

it('calls a word right once it is learned, in every form of it, and wrong again once it is forgotten', async () => {
  const workbench = testWorkbench({ speller: sourceSpeller() });
  const words = ['glontestøtte', 'Glontestøttes', 'kommunnen'];
  expect(await check(workbench, words)).toEqual(['wrong', 'wrong', 'wrong']);
  valueOf(await workbench.server.call('spelling.learn', { word: 'glontestøtte', hearingId: null }));
  expect(await check(workbench, words)).toEqual(['right', 'right', 'wrong']);
  expect(workbench.told).toEqual([['spelling']]);
  valueOf(await workbench.server.call('spelling.forget', { word: 'glontestøtte', hearingId: null }));
  expect(await check(workbench, words)).toEqual(['wrong', 'wrong', 'wrong']);
});

it('keeps a word that is right in one hearing to that hearing', async () => {
  const workbench = testWorkbench({ speller: sourceSpeller() });
  const { id } = valueOf(await workbench.server.call('hearing.create', { fields: HEARING }));
  valueOf(await workbench.server.call('spelling.learn', { word: 'glontestøtte', hearingId: id }));
  expect(await check(workbench, ['glontestøtte'], id)).toEqual(['right']);
  expect(await check(workbench, ['glontestøtte'], OTHER)).toEqual(['wrong']);
  expect(await check(workbench, ['glontestøtte'])).toEqual(['wrong']);
});

it('calls right what the sources of the hearing call things', async () => {
  const workbench = testWorkbench({ speller: sourceSpeller() });
  const { id } = valueOf(await workbench.server.call('hearing.create', { fields: HEARING }));
  const text = 'Vi indfører en kvirlepulje. Denne kvirlepulje ledes af Anna Skougaard i Gladsaxeværelset, og der er en slagfejll.';
  valueOf(await workbench.server.call('source.importText', { hearingId: id, title: 'Kilde', text }));
  const words = ['kvirlepulje', 'Skougaards', 'Gladsaxeværelset', 'slagfejll'];
  expect(await check(workbench, words, id)).toEqual(['right', 'right', 'right', 'wrong']);
  expect(await check(workbench, ['kvirlepulje'])).toEqual(['wrong']);
});

it('remembers one’s own words and choices from one start to the next, in Danish order and each once', async () => {
  const root = temporaryFolder();
  const first = testWorkbench({ root });
  expect(valueOf(await first.server.call('spelling.settings', {}))).toEqual({ isOn: true, acceptsEnglish: false });
  for (const word of ['ålborgensisk', 'zebraplan', 'ærøboplan', 'zebraplan', ' zebra\u0000plan '])
    valueOf(await first.server.call('spelling.learn', { word, hearingId: null }));
  valueOf(await first.server.call('spelling.set', { acceptsEnglish: true }));
  valueOf(await first.server.call('spelling.set', { isOn: false }));
  first.close();
  const second = testWorkbench({ root });
  expect(valueOf(await second.server.call('spelling.ownWords', {})).map(({ word }) => word)).toEqual([
    'zebraplan',
    'ærøboplan',
    'ålborgensisk',
  ]);
  expect(valueOf(await second.server.call('spelling.settings', {}))).toEqual({ isOn: false, acceptsEnglish: true });
});

it('refuses what is no question: a word of a megabyte, a thousand words too many, no letters at all', async () => {
  const { server } = testWorkbench();
  const refused = { ok: false, failure: { code: 'invalid-request' } };
  expect(await server.request('spelling.check', { words: ['a'.repeat(1_000_000)], hearingId: null })).toMatchObject(refused);
  expect(await server.request('spelling.check', { words: Array.from({ length: 1001 }, () => 'ord'), hearingId: null })).toMatchObject(
    refused,
  );
  expect(await server.request('spelling.suggest', { word: '' })).toMatchObject(refused);
  expect(await server.request('spelling.learn', { word: ' \u0000\u200b', hearingId: null })).toMatchObject(refused);
});
