import { deserialize, serialize } from 'node:v8';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { CaseRecord } from '../db/case-record.ts';

/** A record as it is kept: fast to make, for a merge waits for it. */
export const packRecord = (record: CaseRecord): Uint8Array => deflateRawSync(serialize(record), { level: 1 });

export const unpackRecord = (bytes: Uint8Array): CaseRecord => CaseRecord.parse(deserialize(inflateRawSync(bytes)));
