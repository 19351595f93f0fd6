import type { Hearing } from '../../shared/domain/hearing.ts';
import type { HearingId, ResponseId } from '../../shared/domain/ids.ts';
import type { SnapshotId } from '../../shared/domain/snapshot.ts';
import type { ExportFormat } from '../../shared/response/export-format.ts';
import type { AddSourceStart } from '../features/library/AddSourceDialog.tsx';
import type { SearchReach } from '../features/searching/use-search.ts';

/** The dialog that is open; at most one is. */
export type OpenDialog =
  /** `next` is what was to be added when there was no hearing to add it to. */
  | { readonly kind: 'hearing'; readonly hearing: Hearing | null; readonly next: AddSourceStart | null }
  | { readonly kind: 'add-source'; readonly start: AddSourceStart }
  /** What a new answer is begun with. */
  | { readonly kind: 'new-response' }
  | { readonly kind: 'export'; readonly format: ExportFormat | null }
  /** The record of sending; `marking` where a version is to be marked as sent, null for the answer as it is now. */
  | { readonly kind: 'sendings'; readonly marking?: SnapshotId | null }
  /** A package of a hearing, or of one of its answers, on its way out. */
  | { readonly kind: 'send'; readonly hearingId: HearingId; readonly responseId: ResponseId | null }
  | { readonly kind: 'merges' }
  /** What copies of the hearing disagree about. */
  | { readonly kind: 'conflicts' }
  /** Tjek før afsendelse. */
  | { readonly kind: 'check' }
  /** One's own name and capacity. */
  | { readonly kind: 'author' }
  /** How spelling is checked, and one's own dictionary. */
  | { readonly kind: 'spelling' }
  | { readonly kind: 'backups' }
  | { readonly kind: 'search'; readonly startsIn: SearchReach }
  | { readonly kind: 'shortcuts' };
