import { useState } from 'react';
import type { HearingId } from '../../../shared/domain/ids.ts';
import type { ImportOutcome } from '../../../shared/ipc/shapes.ts';
import { useCommand } from '../../queries.ts';
import { FILES_AT_ONCE, readDropped, titleOfPasted } from './import-files.ts';
import { useFailureToast } from './use-failure-toast.ts';

/** Brings files and pasted text into a hearing. Each answers what became of them; null when the request itself failed, and that has been told. */
export function useImport() {
  const tell = useFailureToast();
  const [isReading, setReading] = useState(false);
  const { mutateAsync: byDialog } = useCommand('source.importByDialog');
  const { mutateAsync: files } = useCommand('source.importFiles');
  const { mutateAsync: text } = useCommand('source.importText');

  const reading = async (work: () => Promise<readonly ImportOutcome[]>): Promise<readonly ImportOutcome[] | null> => {
    setReading(true);
    try {
      return await work();
    } catch (error) {
      tell(error);
      return null;
    } finally {
      setReading(false);
    }
  };

  return {
    isReading,
    byDialog: (hearingId: HearingId) => reading(() => byDialog({ hearingId })),
    text: (hearingId: HearingId, title: string, body: string) =>
      reading(async () => [await text({ hearingId, title: title.trim() === '' ? titleOfPasted(body) : title.trim(), text: body })]),
    files: (hearingId: HearingId, dropped: readonly File[]) =>
      reading(async () => {
        const outcomes: ImportOutcome[] = [];
        for (let from = 0; from < dropped.length; from += FILES_AT_ONCE) {
          const read = await Promise.all(dropped.slice(from, from + FILES_AT_ONCE).map(readDropped));
          const good = read.flatMap((one) => (one.kind === 'bytes' ? [one.file] : []));
          if (good.length > 0) outcomes.push(...(await files({ hearingId, files: good })));
          outcomes.push(...read.filter((one) => one.kind === 'failed'));
        }
        return outcomes;
      }),
  };
}
