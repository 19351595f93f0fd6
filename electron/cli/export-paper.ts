import type { PaperFormat } from '../../shared/annotated/paper-format.ts';
import { ResponseId, SourceId } from '../../shared/domain/ids.ts';
import { fail } from '../../shared/domain/result.ts';
import type { WriterNames } from '../../shared/notes/writer-names.ts';
import { failureInWords } from '../../shared/words/failures.ts';
import type { ExitStatus, Terminal } from './command.ts';
import { noDesktop } from './no-desktop.ts';

/** What was asked for, ids as they were typed. */
type Chosen = {
  readonly source: string;
  readonly response: string | undefined;
  readonly format: PaperFormat;
  readonly names: WriterNames | undefined;
  readonly out: string;
  readonly data: string | undefined;
};

/** Notes of a source in a copy of it, or as a høringsskema with what an answer says. */
export async function exportPaper({ source, response, format, names, out, data }: Chosen, terminal: Terminal): Promise<ExitStatus> {
  const sourceId = SourceId.safeParse(source);
  const responseId = response === undefined ? null : ResponseId.safeParse(response);
  const opened = await terminal.openLibrary(data, { ...noDesktop, chooseWhereToSaveNotes: async () => out }, 'read');
  const found = opened.ok && sourceId.success ? opened.value.store.sources.find(sourceId.data) : null;
  const exported = !opened.ok
    ? opened
    : found === null
      ? fail({ code: 'not-found', what: 'source' } as const)
      : responseId?.success === false
        ? fail({ code: 'not-found', what: 'response' } as const)
        : await opened.value.server.call('notes.writePaper', {
            hearingId: found.hearingId,
            sourceId: found.id,
            annotationIds: null,
            responseId: responseId?.data ?? null,
            format,
            ...(names !== undefined && { names }),
          });
  if (opened.ok) opened.value.close();
  if (!exported.ok) {
    terminal.complain(failureInWords(exported.failure, 'da'));
    return 1;
  }
  if (exported.value !== null) terminal.write(`Skrevet: ${exported.value.path}\n`);
  return 0;
}
