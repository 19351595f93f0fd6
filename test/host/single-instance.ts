import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

/** What a second start tells the first. */
export interface SecondStart {
  readonly argv: readonly string[];
  readonly workingFolder: string;
  readonly extra: unknown;
}

export type InstanceLock =
  | { readonly kind: 'first'; release(): void }
  /** `told` settles when the first instance has heard of this start, or is found to be deaf. */
  | { readonly kind: 'second'; readonly told: Promise<void> };

/** A process number is given again after a crash, so the process must also look like a host. */
function isRunningHost(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const commandLine = `/proc/${pid}/cmdline`;
  return !existsSync(commandLine) || readFileSync(commandLine, 'utf8').includes('boot.ts');
}

function tell(socket: string, start: SecondStart): Promise<void> {
  return new Promise((resolve) => {
    const connection = net.connect(socket);
    connection.on('close', () => resolve());
    connection.on('error', () => resolve());
    connection.end(JSON.stringify(start));
  });
}

function listen(socket: string, onSecondStart: (start: SecondStart) => void): net.Server {
  const server = net.createServer((connection) => {
    let text = '';
    connection.setEncoding('utf8');
    connection.on('data', (chunk: string) => (text += chunk));
    connection.on('end', () => {
      if (text !== '') onSecondStart(JSON.parse(text) as SecondStart); // as: `tell` wrote it, in another process of the same host
    });
  });
  server.listen(socket);
  server.unref();
  return server;
}

/** One running app for each user-data folder: the first start gets the lock, later ones tell it that they came. */
export function takeInstanceLock(userData: string, extra: unknown, onSecondStart: (start: SecondStart) => void): InstanceLock {
  const key = `pejling-host-${createHash('sha256').update(userData).digest('hex').slice(0, 16)}`;
  const holder = path.join(os.tmpdir(), `${key}.pid`);
  const socket = process.platform === 'win32' ? `\\\\.\\pipe\\${key}` : path.join(os.tmpdir(), `${key}.sock`);
  if (existsSync(holder) && isRunningHost(Number(readFileSync(holder, 'utf8')))) {
    return { kind: 'second', told: tell(socket, { argv: process.argv, workingFolder: process.cwd(), extra }) };
  }
  if (process.platform !== 'win32') rmSync(socket, { force: true });
  writeFileSync(holder, String(process.pid));
  const server = listen(socket, onSecondStart);
  const release = (): void => {
    server.close();
    rmSync(holder, { force: true });
  };
  process.on('exit', release);
  return { kind: 'first', release };
}
