import { brotliCompressSync, brotliDecompressSync, constants, deflateRawSync, inflateRawSync } from 'node:zlib';
import * as Y from 'yjs';
import { z } from 'zod';
import { applyDifference, byteDifference } from './byte-difference.ts';
import type { Connection } from './connection.ts';

/** Of what the whole content takes: a difference that takes more is not kept, and the whole is what later ones are made of. */
const WORTH_IT = 0.4;

const PackedRow = z.strictObject({
  content: z.instanceof(Uint8Array),
  form: z.enum(['deflated', 'whole', 'difference']),
  base: z.string().nullable(),
});
type PackedRow = z.infer<typeof PackedRow>;

/** A thirtieth of a second for two hundred pages; the highest quality takes ten times as long for a tenth less. */
const pack = (bytes: Uint8Array): Uint8Array =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 24 } });

const isSame = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

/** Contents of versions, by the checksum of the Yjs update that each of them is. */
export function versionContents(db: Connection) {
  const find = db.prepare('SELECT content, form, base_sha256 AS base FROM snapshot_content WHERE sha256 = ?');
  const insert = db.prepare(
    'INSERT INTO snapshot_content (sha256, content, form, base_sha256) VALUES (:sha256, :content, :form, :base) ON CONFLICT DO NOTHING',
  );
  const names = db.prepare('SELECT sha256 FROM snapshot_content').pluck();
  const row = (sha256: string): PackedRow => PackedRow.parse(find.get(sha256));

  /** The content as it is compared: with all words in one place, where the update has them between the marks of who wrote what. */
  const words = ({ content, form, base }: PackedRow): Uint8Array => {
    if (form === 'deflated') return Y.convertUpdateFormatV1ToV2(inflateRawSync(content));
    const bytes = brotliDecompressSync(content);
    return base === null ? bytes : applyDifference(words(row(base)), bytes);
  };

  const state = (packed: PackedRow): Uint8Array =>
    packed.form === 'deflated' ? inflateRawSync(packed.content) : Y.convertUpdateFormatV2ToV1(words(packed));

  return {
    /** The Yjs update that was kept, byte for byte. Throws when there is none. */
    read: (sha256: string): Uint8Array => state(row(sha256)),
    /** Every content there is, each the Yjs update that was kept. */
    *all(): Generator<Uint8Array> {
      for (const name of names.all()) yield state(row(z.string().parse(name)));
    },
    /** Keeps an update, where it is not kept, as what is new in it beside `neighbour`, the checksum of a version like it. */
    keep: (sha256: string, update: Uint8Array, neighbour: string | null): void => {
      if (find.get(sha256) !== undefined) return;
      const whole = Y.convertUpdateFormatV1ToV2(update);
      // What does not come back as the same bytes, an update that another program wrote perhaps, is kept as it is.
      if (!isSame(Y.convertUpdateFormatV2ToV1(whole), update))
        return void insert.run({ sha256, content: deflateRawSync(update), form: 'deflated', base: null });
      const packed = pack(whole);
      if (neighbour !== null) {
        const base = row(neighbour).base ?? neighbour;
        const difference = pack(byteDifference(words(row(base)), whole));
        if (difference.length < packed.length * WORTH_IT) return void insert.run({ sha256, content: difference, form: 'difference', base });
      }
      insert.run({ sha256, content: packed, form: 'whole', base: null });
    },
  };
}
