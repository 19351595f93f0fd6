import { z } from 'zod';
import { HearingId, ResponseId, SourceId } from '../domain/ids.ts';

/** What a window shows. In the workbench null means: the first there is. */
export const View = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('library') }),
  z.strictObject({ kind: z.literal('workbench'), hearingId: HearingId, sourceId: SourceId.nullable(), responseId: ResponseId.nullable() }),
]);
export type View = z.infer<typeof View>;
export type WorkbenchView = Extract<View, { kind: 'workbench' }>;
