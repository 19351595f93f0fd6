import { z } from 'zod';
import { ResponseId } from '../domain/ids.ts';
import { SnapshotId } from '../domain/snapshot.ts';

/** Namespace of the part of a Word file that says which answer it was written from. */
export const ORIGIN_NAMESPACE = 'urn:pejling:answer:1';

/** Which answer a Word file was written from, and which kept version of it; null where none could be kept. */
export const WordOrigin = z.strictObject({ responseId: ResponseId, snapshotId: SnapshotId.nullable() });
export type WordOrigin = z.infer<typeof WordOrigin>;
