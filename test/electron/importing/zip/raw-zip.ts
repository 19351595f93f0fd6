import { crc32 } from 'node:zlib';

/** An entry as it is to stand in the file, true or false. */
export type RawEntry = {
  readonly path: string;
  readonly packed: Uint8Array;
  readonly method: 0 | 8;
  /** Size it declares when unpacked. */
  readonly declared?: number;
  readonly isEncrypted?: boolean;
};

/** A zip file that says of its entries what it is told to, as no honest writer would. */
export const rawZip = (entries: readonly RawEntry[], before = new Uint8Array()): Uint8Array => {
  const chunks: Uint8Array[] = [before];
  const directory: Uint8Array[] = [];
  let at = before.length;
  for (const { path, packed, method, declared = packed.length, isEncrypted = false } of entries) {
    const name = Buffer.from(path);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800 | (isEncrypted ? 1 : 0), 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(crc32(packed), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(declared, 18);
    common.writeUInt16LE(name.length, 22);
    chunks.push(Buffer.concat([Buffer.from('PK\u0003\u0004'), common, name]), packed);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at - before.length, 10);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), common, tail, name]));
    at += 30 + name.length + packed.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(at - before.length, 12);
  return new Uint8Array(Buffer.concat([...chunks, central, Buffer.from('PK\u0005\u0006'), end]));
};
