import type { SnapshotId } from '../../../shared/domain/snapshot.ts';
import type { WrittenFile } from '../../../shared/ipc/requests/several-files.ts';

/** What an export came to, and the version that is kept of it; null where the library could not keep it. */
export type ExportOutcome =
  | { readonly kind: 'one'; readonly path: string; readonly bytes: number; readonly snapshotId: SnapshotId | null }
  | { readonly kind: 'several'; readonly files: readonly WrittenFile[]; readonly snapshotId: SnapshotId | null };
