import { z } from 'zod';
import { DeletionDate, HearingErasure } from '../../domain/erasure.ts';
import { CalendarDate } from '../../domain/hearing.ts';
import { HearingId } from '../../domain/ids.ts';
import { command, Done, Nothing, query, task } from '../define.ts';

/** A copy of the library, by its file's name. */
const Copy = z.strictObject({ file: z.string(), bytes: z.int().nonnegative() });

export const erasingRequests = {
  /** The days on which people are to be reminded to remove a hearing, deleted or not. */
  'hearing.deletionDates': query(Nothing, z.array(DeletionDate.extend({ title: z.string() })), ['library']),
  /** Null takes the day away. */
  'hearing.setDeletionDate': command(z.strictObject({ hearingId: HearingId, on: CalendarDate.nullable() }), Done, ['library']),
  /** What would go if the hearing were removed for good; changes nothing. `unreadable` are copies that cannot be looked into. */
  'hearing.surveyErasure': task(
    z.strictObject({ hearingId: HearingId }),
    z.strictObject({ erasure: HearingErasure, copies: z.array(Copy), unreadable: z.array(z.string()) }),
    [],
  ),
  /**
   * Removes a hearing, deleted or not, for good: from the library, its search index and every copy of the library, with the files that
   * nothing else names. Cannot be undone. `left` are the copies and files that could not be removed from.
   */
  'hearing.erase': task(z.strictObject({ hearingId: HearingId }), z.strictObject({ left: z.array(z.string()) }), [
    'library',
    'annotations',
    'authors',
    'response-text',
    'snapshots',
    'sendings',
    'spelling',
    'merges',
    'backups',
  ]),
  /** How the removal went that no window has told of yet, for the windows have begun anew; null when there is nothing to tell. */
  'hearing.erasureReport': task(Nothing, z.strictObject({ title: z.string(), left: z.array(z.string()) }).nullable(), []),
} as const;
