import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The folder that was watched, among the names in it. */
export const THE_FOLDER = '.';

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
    if (name === '') return file === '' ? null : THE_FOLDER;
    return name.startsWith('..') || path.isAbsolute(name) ? null : name;
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
