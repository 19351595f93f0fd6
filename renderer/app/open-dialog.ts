import type { Hearing } from '../../shared/domain/hearing.ts';
import type { ExportFormat } from '../../shared/response/export-format.ts';
import type { AddSourceStart } from '../features/library/AddSourceDialog.tsx';

/** The dialog that is open; at most one is. */
export type OpenDialog =
  /** `next` is what was to be added when there was no hearing to add it to. */
  | { readonly kind: 'hearing'; readonly hearing: Hearing | null; readonly next: AddSourceStart | null }
  | { readonly kind: 'add-source'; readonly start: AddSourceStart }
  | { readonly kind: 'export'; readonly format: ExportFormat | null }
  | { readonly kind: 'shortcuts' };
