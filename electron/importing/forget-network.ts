import net from 'node:net';

/** What a page could ask the network by. */
const WAYS_OUT = ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'];

const refuse = (): never => {
  throw new Error('a reader asks nothing of the network');
};

/** Takes the network from this process: whatever a document makes its reader do, nothing is fetched and nothing is told. */
export function forgetNetwork(): void {
  for (const name of WAYS_OUT) Reflect.deleteProperty(globalThis, name);
  // Every connection of Node's, also that of http, https and tls, is made here.
  net.Socket.prototype.connect = refuse;
}
