import { readFileSync } from 'node:fs';
import path from 'node:path';

/** One thing a program did to the disk, or said on its standard output. Names are relative to the folder that was watched. */
export type DiskOperation =
  | { readonly kind: 'create' | 'sync' | 'unlink'; readonly name: string }
  | { readonly kind: 'write'; readonly name: string; readonly offset: number; readonly bytes: Buffer }
  | { readonly kind: 'truncate'; readonly name: string; readonly size: number }
  | { readonly kind: 'rename'; readonly name: string; readonly to: string }
  | { readonly kind: 'said'; readonly text: string };

export const STRACE = [
  '-f',
  '--seccomp-bpf',
  '-qq',
  '-xx',
  '-s',
  '4000000',
  '-e',
  'trace=openat,close,pwrite64,write,ftruncate,fsync,fdatasync,rename,unlink',
];

const fromHex = (text: string): Buffer => Buffer.from(text.replaceAll('\\x', ''), 'hex');

/** `123 name(args) = result`, whole; a call that another thread interrupted is joined first. */
const CALL = /^\d+\s+(\w+)\((.*)\)\s+=\s+(-?\d+)/;

function wholeLines(log: string): string[] {
  const begun = new Map<string, string>();
  return log.split('\n').flatMap((line) => {
    const [pid = ''] = line.split(' ');
    const unfinished = line.indexOf(' <unfinished ...>');
    if (unfinished >= 0) {
      begun.set(pid, line.slice(0, unfinished));
      return [];
    }
    const resumed = /<\.\.\. \w+ resumed>/.exec(line);
    if (resumed === null) return [line];
    return [`${begun.get(pid) ?? ''}${line.slice(resumed.index + resumed[0].length)}`];
  });
}

/** What was done to the files of `folder`, in order. Throws on a call that is not understood. */
export function diskOperations(log: string, folder: string): DiskOperation[] {
  const open = new Map<number, { readonly name: string; at: number }>();
  const operations: DiskOperation[] = [];
  const nameOf = (text: string): string | null => {
    const file = fromHex(/"([^"]*)"/.exec(text)?.[1] ?? '').toString();
    const name = path.relative(folder, file);
    return name === '' || name.startsWith('..') || path.isAbsolute(name) ? null : name;
  };
  for (const line of wholeLines(readFileSync(log, 'utf8'))) {
    const [, call, rest = '', result = '-1'] = CALL.exec(line) ?? [];
    if (call === undefined || Number(result) < 0) continue;
    const fd = Number.parseInt(rest, 10);
    const file = open.get(fd);
    const bytes = (): Buffer => fromHex(/"([^"]*)"/.exec(rest)?.[1] ?? '').subarray(0, Number(result));
    switch (call) {
      case 'openat': {
        const name = nameOf(rest);
        open.delete(Number(result));
        if (name === null || name.endsWith('-shm')) break;
        open.set(Number(result), { name, at: 0 });
        if (rest.includes('O_CREAT')) operations.push({ kind: 'create', name });
        if (rest.includes('O_TRUNC')) operations.push({ kind: 'truncate', name, size: 0 });
        break;
      }
      case 'close':
        open.delete(fd);
        break;
      case 'pwrite64':
        if (file !== undefined)
          operations.push({ kind: 'write', name: file.name, offset: Number(/,\s*(\d+)$/.exec(rest)?.[1]), bytes: bytes() });
        break;
      case 'write':
        if (fd === 1) operations.push({ kind: 'said', text: bytes().toString() });
        else if (file !== undefined) {
          operations.push({ kind: 'write', name: file.name, offset: file.at, bytes: bytes() });
          file.at += Number(result);
        }
        break;
      case 'ftruncate':
        if (file !== undefined) operations.push({ kind: 'truncate', name: file.name, size: Number(/,\s*(\d+)$/.exec(rest)?.[1]) });
        break;
      case 'fsync':
      case 'fdatasync':
        if (file !== undefined) operations.push({ kind: 'sync', name: file.name });
        break;
      case 'unlink': {
        const name = nameOf(rest);
        if (name !== null) operations.push({ kind: 'unlink', name });
        break;
      }
      case 'rename': {
        const [from = '', to = ''] = rest.split(', ');
        const [name, target] = [nameOf(from), nameOf(to)];
        if (name !== null && target !== null) operations.push({ kind: 'rename', name, to: target });
        break;
      }
      default:
        throw new Error(`A call that is traced is understood: ${call}`);
    }
  }
  return operations;
}

/** Bytes that a disk writes whole or not at all. */
const SECTOR = 512;

type File = { content: Buffer; pending: DiskOperation[] };

const put = (content: Buffer, offset: number, bytes: Buffer): Buffer => {
  const grown =
    content.length < offset + bytes.length ? Buffer.concat([content, Buffer.alloc(offset + bytes.length - content.length)]) : content;
  bytes.copy(grown, offset);
  return grown;
};

/** One operation done to a file; `share` of a write reaches the disk, in sectors. */
function done(content: Buffer, operation: DiskOperation, share: number): Buffer {
  if (operation.kind === 'truncate')
    return operation.size <= content.length
      ? Buffer.from(content.subarray(0, operation.size))
      : Buffer.concat([content, Buffer.alloc(operation.size - content.length)]);
  if (operation.kind !== 'write') return content;
  const length = share === 1 ? operation.bytes.length : Math.floor((operation.bytes.length * share) / SECTOR) * SECTOR;
  return put(content, operation.offset, operation.bytes.subarray(0, length));
}

/**
 * The files after the power went, right after the first `count` operations: all that was synced; of each write that was not, by lot all,
 * nothing, or some sectors. Names change in the order they were changed.
 */
export function afterPowerLoss(
  before: ReadonlyMap<string, Buffer>,
  operations: readonly DiskOperation[],
  count: number,
  random: () => number,
): Map<string, Buffer> {
  const files = new Map<string, File>([...before].map(([name, content]) => [name, { content: Buffer.from(content), pending: [] }]));
  const of = (name: string): File => {
    const file = files.get(name) ?? { content: Buffer.alloc(0), pending: [] };
    files.set(name, file);
    return file;
  };
  for (const operation of operations.slice(0, count)) {
    switch (operation.kind) {
      case 'create':
        of(operation.name);
        break;
      case 'write':
      case 'truncate':
        of(operation.name).pending.push(operation);
        break;
      case 'sync': {
        const file = files.get(operation.name);
        if (file === undefined) break;
        for (const pending of file.pending) file.content = done(file.content, pending, 1);
        file.pending = [];
        break;
      }
      case 'unlink':
        files.delete(operation.name);
        break;
      case 'rename': {
        const file = of(operation.name);
        files.delete(operation.name);
        files.set(operation.to, file);
        break;
      }
      case 'said':
        break;
    }
  }
  return new Map(
    [...files].map(([name, { content, pending }]) => {
      let left = content;
      for (const operation of pending) {
        const lot = random();
        if (lot < 1 / 3) continue;
        left = done(left, operation, lot < 2 / 3 ? 1 : random());
      }
      return [name, left];
    }),
  );
}
