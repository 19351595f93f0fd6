import { z } from 'zod';
import { Hearing, HearingFields } from '../../domain/hearing.ts';
import { HearingId } from '../../domain/ids.ts';
import { StatedParticulars } from '../../domain/stated-particulars.ts';
import { command, Done, Nothing, query, task } from '../define.ts';
import { LibraryOverview } from '../shapes.ts';

export const libraryRequests = {
  'library.overview': query(Nothing, LibraryOverview, ['library']),
  /** Brings back the example hearing, or those of its documents that were removed. */
  'examples.restore': task(Nothing, z.strictObject({ hearingId: HearingId }), ['library']),
  'hearing.create': command(z.strictObject({ fields: HearingFields }), Hearing, ['library']),
  'hearing.update': command(z.strictObject({ hearingId: HearingId, fields: HearingFields }), Hearing, ['library']),
  'hearing.stated': query(z.strictObject({ hearingId: HearingId }), StatedParticulars, ['library']),
  /** Deleted things are set aside and can be restored. */
  'hearing.delete': command(z.strictObject({ hearingId: HearingId }), Done, ['library']),
  'hearing.restore': command(z.strictObject({ hearingId: HearingId }), Done, ['library']),
} as const;
