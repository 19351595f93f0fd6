import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { notebook } from './launch-facts.ts';
import { loud } from './loud.ts';

/** Reads files for protocol handlers; there is no network to fetch from. */
export const net = loud('net', {
  async fetch(input: string | Request): Promise<Response> {
    const url = typeof input === 'string' ? input : input.url;
    if (url.startsWith('file:')) return new Response(await readFile(fileURLToPath(url)));
    notebook.refusedRequests.push({ url, by: 'main', kind: 'net.fetch' });
    throw new Error(`electron-host: network refused: ${url}`);
  },
  isOnline: (): boolean => false,
});
