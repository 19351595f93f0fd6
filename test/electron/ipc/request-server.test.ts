import { expect, it } from 'vitest';
import { contract } from '../../../shared/ipc/contract.ts';
import { createRequestServer } from '../../../electron/ipc/request-server.ts';
import { HEARING, NO_ID, testWorkbench, valueOf } from '../test-workbench.ts';

it('answers a name it does not know, and names that every object has, as invalid', async () => {
  const { server } = testWorkbench();
  for (const name of ['library.burn', 'constructor', '__proto__', 'toString', '']) {
    expect(await server.request(name, {})).toEqual({ ok: false, failure: { code: 'invalid-request', reason: 'unknown request' } });
  }
});

it.each(Object.keys(contract))('%s refuses input that does not fit, without changing or telling anything', async (name) => {
  const { server, told } = testWorkbench();
  for (const input of [undefined, null, 7, 'x', [], { surplus: 1 }, { hearingId: 'not-an-id' }]) {
    expect(await server.request(name, input)).toMatchObject({ ok: false, failure: { code: 'invalid-request' } });
  }
  expect(told).toEqual([]);
});

it('tells windows what a command changed, and nothing after a query or a refusal', async () => {
  const { server, told } = testWorkbench();
  const hearing = valueOf(await server.call('hearing.create', { fields: HEARING }));
  await server.call('library.overview', {});
  await server.call('hearing.delete', { hearingId: hearing.id });
  await server.call('hearing.delete', { hearingId: hearing.id });
  expect(told).toEqual([['library'], ['library']]);
});

/** A server whose every handler does the same. */
function serverDoing(handler: () => unknown) {
  const log: { undone: number; logged: string[] } = { undone: 0, logged: [] };
  const server = createRequestServer({
    // as: stands in for every handler at once; what it answers is what is tested.
    handlers: new Proxy({}, { get: () => handler }) as Parameters<typeof createRequestServer>[0]['handlers'],
    transaction: (_kind, run) => {
      try {
        return run();
      } catch (error) {
        log.undone += 1;
        throw error;
      }
    },
    broadcast: () => undefined,
    failureOf: (error) => (error instanceof RangeError ? { code: 'save-failed', reason: 'full' } : null),
    logError: (event) => {
      log.logged.push(event);
    },
  });
  return { server, log };
}

it('undoes a command that is refused', async () => {
  const { server, log } = serverDoing(() => ({ ok: false, failure: { code: 'anchor-mismatch' } }));
  expect(await server.request('hearing.delete', { hearingId: NO_ID })).toEqual({ ok: false, failure: { code: 'anchor-mismatch' } });
  expect(log).toEqual({ undone: 1, logged: [] });
});

it('undoes a command whose answer breaks the contract, and says so as unexpected', async () => {
  const { server, log } = serverDoing(() => ({ ok: true, value: 'surprise' }));
  expect(await server.request('hearing.delete', { hearingId: NO_ID })).toMatchObject({ ok: false, failure: { code: 'unexpected' } });
  expect(log).toEqual({ undone: 1, logged: ['hearing.delete'] });
});

it('a command that answers with a promise is a mistake', async () => {
  const { server } = serverDoing(async () => ({ ok: true, value: null }));
  expect(await server.request('hearing.delete', { hearingId: NO_ID })).toMatchObject({
    failure: { reason: 'Queries and commands answer at once: a transaction cannot span a promise.' },
  });
});

it('never rejects: what a handler throws becomes a failure and is logged', async () => {
  const thrown = serverDoing(() => {
    throw new Error('a broken assumption');
  });
  expect(await thrown.server.request('export.reveal', { path: '/x' })).toEqual({
    ok: false,
    failure: { code: 'unexpected', reason: 'a broken assumption' },
  });
  expect(await thrown.server.request('library.overview', {})).toEqual({
    ok: false,
    failure: { code: 'unexpected', reason: 'a broken assumption' },
  });
  expect(thrown.log.logged).toEqual(['export.reveal', 'library.overview']);
  const full = serverDoing(() => {
    throw new RangeError();
  });
  expect(await full.server.request('hearing.delete', { hearingId: NO_ID })).toEqual({
    ok: false,
    failure: { code: 'save-failed', reason: 'full' },
  });
});
