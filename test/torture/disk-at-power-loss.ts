import { THE_FOLDER, type DiskOperation } from './traced-disk.ts';

/** Bytes that a disk writes whole or not at all. */
const SECTOR = 512;

type Change = Extract<DiskOperation, { kind: 'write' | 'truncate' }>;
type File = { content: Buffer<ArrayBufferLike>; pending: Change[] };
type Names = Map<string, File>;

/** A folder on a disk whose power may go at any moment. */
export type Disk = {
  /** What a program did next. */
  readonly do: (operation: DiskOperation) => void;
  /**
   * The files when the power goes now: all that was synced; of each write that was not, by lot all, nothing, or some sectors. Names that
   * were made, changed or taken away since the folder was synced are so, in that order, up to a place by lot.
   */
  readonly atPowerLoss: (random: () => number) => Map<string, Buffer>;
};

const put = (content: Buffer, offset: number, bytes: Buffer): Buffer => {
  const grown =
    content.length < offset + bytes.length ? Buffer.concat([content, Buffer.alloc(offset + bytes.length - content.length)]) : content;
  bytes.copy(grown, offset);
  return grown;
};

/** One change made to a file, which may be made in `content` itself; `share` of a write reaches the disk, in sectors. */
function changed(content: Buffer, change: Change, share: number): Buffer {
  if (change.kind === 'truncate')
    return change.size <= content.length
      ? Buffer.from(content.subarray(0, change.size))
      : Buffer.concat([content, Buffer.alloc(change.size - content.length)]);
  const length = share === 1 ? change.bytes.length : Math.floor((change.bytes.length * share) / SECTOR) * SECTOR;
  return put(content, change.offset, change.bytes.subarray(0, length));
}

function contentAtPowerLoss({ content, pending }: File, random: () => number): Buffer {
  let left: Buffer = Buffer.from(content);
  for (const change of pending) {
    const lot = random();
    if (lot < 1 / 3) continue;
    left = changed(left, change, lot < 2 / 3 ? 1 : random());
  }
  return left;
}

/** A disk that holds these files and has been synced. */
export function diskWith(files: ReadonlyMap<string, Buffer>): Disk {
  const onDisk: Names = new Map([...files].map(([name, content]) => [name, { content: Buffer.from(content), pending: [] }]));
  const seen: Names = new Map(onDisk);
  let renamings: ((names: Names) => void)[] = [];
  const rename = (renaming: (names: Names) => void): void => {
    renaming(seen);
    renamings.push(renaming);
  };
  const sync = (name: string): void => {
    if (name === THE_FOLDER) {
      for (const renaming of renamings) renaming(onDisk);
      renamings = [];
      return;
    }
    const file = seen.get(name);
    if (file === undefined) return;
    for (const change of file.pending) file.content = changed(file.content, change, 1);
    file.pending = [];
  };
  return {
    do: (operation) => {
      switch (operation.kind) {
        case 'create': {
          if (seen.has(operation.name)) break;
          const file: File = { content: Buffer.alloc(0), pending: [] };
          rename((names) => names.set(operation.name, file));
          break;
        }
        case 'write':
        case 'truncate': {
          const file = seen.get(operation.name);
          if (file === undefined) throw new Error(`A file that is written has been made: ${operation.name}`);
          file.pending.push(operation);
          break;
        }
        case 'sync':
          sync(operation.name);
          break;
        case 'unlink':
          rename((names) => names.delete(operation.name));
          break;
        case 'rename':
          rename((names) => {
            const file = names.get(operation.name);
            if (file === undefined) return;
            names.delete(operation.name);
            names.set(operation.to, file);
          });
          break;
        case 'said':
          break;
      }
    },
    atPowerLoss: (random) => {
      const names: Names = new Map(onDisk);
      for (const renaming of renamings.slice(0, Math.floor(random() * (renamings.length + 1)))) renaming(names);
      return new Map([...names].map(([name, file]) => [name, contentAtPowerLoss(file, random)]));
    },
  };
}
