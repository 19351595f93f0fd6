import type { SourceReading } from '../../shared/corrections/source-reading.ts';
import type { RequestInput } from '../../shared/ipc/contract.ts';
import { rangeOf } from './test-workbench.ts';

/** What makes a note on words of a source: one of support, without text, unless told otherwise. */
export const noteOn = (
  reading: SourceReading,
  words: string,
  told: Partial<RequestInput<'annotation.create'>> = {},
): RequestInput<'annotation.create'> => ({
  sourceVersionId: reading.summary.versionId,
  range: rangeOf(reading, words),
  scope: 'words',
  type: 'support',
  text: [],
  themes: [],
  ...told,
});
