import { lookup } from 'node:dns/promises';
import net from 'node:net';
import os from 'node:os';
import { expect, it } from 'vitest';
import { WITHOUT_NETWORK, withoutNetwork } from '../without-network.ts';

const isWithout = process.env[WITHOUT_NETWORK] === '1';

/** How an attempt to reach an address outside ends. */
const reach = (host: string): Promise<string> =>
  new Promise((resolve) => {
    const socket = net.connect({ host, port: 443, timeout: 2000 });
    socket.once('connect', () => resolve('reached'));
    socket.once('timeout', () => resolve('no answer'));
    socket.once('error', (error) => resolve('code' in error ? String(error.code) : error.message));
    socket.once('close', () => resolve('closed'));
  });

it.skipIf(!isWithout)(
  `journeys have no network interface but the loopback, no route and no names${isWithout ? '' : ' (skipped: run by npm test, where the system can take the network away)'}`,
  async () => {
    expect(Object.keys(os.networkInterfaces())).toEqual(['lo']);
    // Addresses that are set aside for documentation.
    for (const host of ['192.0.2.1', '2001:db8::1'])
      expect(await reach(host)).toMatch(/^E(NETUNREACH|HOSTUNREACH|ADDRNOTAVAIL|AFNOSUPPORT)$/);
    await expect(lookup('example.org')).rejects.toThrow();
  },
);

it('the journeys of a whole run have no network wherever it can be taken away', () => {
  const network = withoutNetwork();
  if (network.kind === 'impossible') process.stderr.write(`the network cannot be taken away here: ${network.reason}\n`);
  // A single journey may be run beside one; where everything must hold, none is.
  const isWholeRun = process.env['CI'] === 'true';
  expect({ isWholeRun, isPossible: network.kind === 'possible', isWithout }).not.toEqual({
    isWholeRun: true,
    isPossible: true,
    isWithout: false,
  });
});
