import { expect, it } from 'vitest';
import type { ExampleFile } from '../../../electron/platform/example-files.ts';
import { noteOn } from '../note-on.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { TEST_NOW, testWorkbench, valueOf, type TestWorkbench } from '../test-workbench.ts';

const example = (id: string, role: 'heard' | 'background', order: number): ExampleFile => ({
  id,
  title: `Eksempel ${id}`,
  file: `${id}.txt`,
  role,
  order,
  read: () => new TextEncoder().encode(`Overskrift\n\nTeksten i eksemplet ${id} er lang nok til at blive læst.`),
});

const examples = [example('a', 'heard', 1), example('b', 'background', 2), example('c', 'background', 3)];

const overview = async ({ server }: TestWorkbench) => {
  const { hearings, examplesMissing } = valueOf(await server.call('library.overview', {}));
  return {
    hearings: hearings.map(({ hearing, sources }) => [hearing.title, sources.map(({ exampleId, role }) => `${String(exampleId)} ${role}`)]),
    examplesMissing,
  };
};

const whole = { hearings: [['Beskæftigelsesreformen 2025', ['a heard', 'b background', 'c background']]], examplesMissing: false };

it('are there on the first start of a library, and do not return by themselves once they are removed', async () => {
  const root = temporaryFolder();
  const first = testWorkbench({ root, examples });
  expect(await overview(first)).toEqual({ hearings: [], examplesMissing: true });
  valueOf(await first.examples.createOnFirstStart());
  expect(await overview(first)).toEqual(whole);
  const [hearing] = valueOf(await first.server.call('library.overview', {})).hearings;
  if (hearing === undefined) throw new Error('The examples have a hearing.');
  expect(hearing.hearing).toMatchObject({ authority: 'Nordfyns Kommune', deadline: null, receivedOn: null });
  await first.server.call('hearing.delete', { hearingId: hearing.hearing.id });
  first.close();
  const second = testWorkbench({ root, examples });
  valueOf(await second.examples.createOnFirstStart());
  expect(await overview(second)).toEqual({ hearings: [], examplesMissing: true });
});

it('come back with their notes, in their own hearing, when they are asked for', async () => {
  const workbench = testWorkbench({ examples });
  const { server } = workbench;
  const { hearingId } = valueOf(await server.call('examples.restore', {}));
  const [first, second] = valueOf(await server.call('library.overview', {})).hearings[0]?.sources ?? [];
  if (first === undefined || second === undefined) throw new Error('The examples have sources.');
  await server.call('annotation.create', noteOn(valueOf(await server.call('source.read', { sourceId: second.id })), 'Overskrift'));
  await server.call('source.delete', { sourceId: second.id });
  expect(await overview(workbench)).toEqual({
    hearings: [['Beskæftigelsesreformen 2025', ['a heard', 'c background']]],
    examplesMissing: true,
  });
  await server.call('hearing.delete', { hearingId });
  expect(await server.call('examples.restore', {})).toEqual({ ok: true, value: { hearingId } });
  expect(await overview(workbench)).toEqual(whole);
  expect(await server.call('source.read', { sourceId: second.id })).toMatchObject({ value: { summary: { annotationCount: 1 } } });
});

it('asking twice changes nothing; what a later version adds comes in', async () => {
  const root = temporaryFolder();
  const first = testWorkbench({ root, examples: examples.slice(0, 2) });
  await first.server.call('examples.restore', {});
  await first.server.call('examples.restore', {});
  expect(await overview(first)).toEqual({
    hearings: [['Beskæftigelsesreformen 2025', ['a heard', 'b background']]],
    examplesMissing: false,
  });
  first.close();
  const second = testWorkbench({ root, examples, now: () => TEST_NOW + 86_400_000 });
  expect(await overview(second)).toMatchObject({ examplesMissing: true });
  await second.server.call('examples.restore', {});
  expect(await overview(second)).toEqual(whole);
});

it('makes no hearing for examples that are not there', async () => {
  const workbench = testWorkbench();
  valueOf(await workbench.examples.createOnFirstStart());
  expect(await workbench.server.call('examples.restore', {})).toEqual({ ok: false, failure: { code: 'not-found', what: 'example' } });
  expect(await overview(workbench)).toEqual({ hearings: [], examplesMissing: false });
});

it('a first start that was cut off half-way is finished by the next', async () => {
  const root = temporaryFolder();
  const broken: ExampleFile = { ...example('b', 'background', 2), read: () => new Uint8Array() };
  const first = testWorkbench({ root, examples: [example('a', 'heard', 1), broken] });
  expect(await first.examples.createOnFirstStart()).toMatchObject({ ok: false, failure: { code: 'file-empty' } });
  first.close();
  const second = testWorkbench({ root, examples, now: () => TEST_NOW + 86_400_000 });
  valueOf(await second.examples.createOnFirstStart());
  expect(await overview(second)).toEqual(whole);
});
