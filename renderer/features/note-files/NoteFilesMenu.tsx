import { useState } from 'react';
import type { AnnotationId, HearingId, ResponseId, SourceId } from '../../../shared/domain/ids.ts';
import type { NoteFileFormat } from '../../../shared/interchange/note-file-format.ts';
import type { WriterNames } from '../../../shared/notes/writer-names.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { useWords } from '../../words.ts';
import { BroughtInDialog } from './BroughtInDialog.tsx';
import type { FormResponse } from './answer-to-take.ts';
import { FormDialog } from './FormDialog.tsx';
import { paperWords } from './paper-words.ts';
import { useNoteFiles } from './use-note-files.ts';
import { useNotePapers } from './use-note-papers.ts';
import { noteFileWords } from './words.ts';
import { WriterNamesDialog } from './WriterNamesDialog.tsx';
import { WritingPaper } from './WritingPaper.tsx';

type NoteFilesMenuProps = {
  readonly hearingId: HearingId;
  /** The source that notes from a file are put on; null when none is open. */
  readonly sourceId: SourceId | null;
  /** What an export takes along, in the order shown. */
  readonly shownIds: readonly AnnotationId[];
  /** Answers whose remarks a høringsskema may take along. */
  readonly responses: readonly FormResponse[];
  /** The answer that is open; null when none is. */
  readonly openResponseId: ResponseId | null;
};

/** A file that may say who wrote the notes. */
type NamedFile =
  | { readonly kind: 'list'; readonly format: NoteFileFormat }
  | { readonly kind: 'copy'; readonly format: (typeof COPIES)[number] };

const COPIES = ['annotated-pdf', 'annotated-docx'] as const;

/** From the spreadsheet that most people want to the format that other programs read. */
const ORDER: readonly NoteFileFormat[] = ['xlsx', 'csv', 'md', 'jsonld'];

/** Export and import of notes. */
export function NoteFilesMenu({ hearingId, sourceId, shownIds, responses, openResponseId }: NoteFilesMenuProps) {
  const w = useWords(noteFileWords);
  const { broughtIn, closeOutcome, exportNotes, importNotes } = useNoteFiles(hearingId);
  const p = useWords(paperWords);
  const { isSlow, stop, writePaper } = useNotePapers(hearingId);
  const [isAsking, setAsking] = useState(false);
  /** What is to be written as soon as it is known whether it says who wrote the notes. */
  const [file, setFile] = useState<NamedFile | null>(null);
  const writeFile = (names: WriterNames): void => {
    setFile(null);
    if (file?.kind === 'list') void exportNotes(shownIds, file.format, names);
    else if (file?.kind === 'copy') void writePaper({ sourceId, annotationIds: shownIds, responseId: null, format: file.format, names });
  };
  return (
    <>
      <MenuButton
        label={w.menu}
        icon="more"
        size="s"
        isIconOnly
        groups={[
          {
            id: 'export',
            label: w.exportAs,
            showsLabel: true,
            items: ORDER.map((format) => ({
              id: format,
              label: w.formats[format],
              icon: 'export',
              isDisabled: shownIds.length === 0,
              onAction: () => setFile({ kind: 'list', format }),
            })),
          },
          {
            id: 'paper',
            label: p.group,
            showsLabel: true,
            items: [
              ...COPIES.map((format) => ({
                id: format,
                label: p.formats[format],
                icon: 'document' as const,
                isDisabled: shownIds.length === 0 || sourceId === null,
                onAction: () => setFile({ kind: 'copy', format }),
              })),
              {
                id: 'form',
                label: p.openForm,
                icon: 'document' as const,
                isDisabled: shownIds.length === 0 && responses.length === 0,
                onAction: () => setAsking(true),
              },
            ],
          },
          {
            id: 'import',
            label: w.bringIn,
            items: [
              {
                id: 'import',
                label: w.importNotes,
                icon: 'upload',
                isDisabled: sourceId === null,
                onAction: () => {
                  if (sourceId !== null) void importNotes(sourceId);
                },
              },
            ],
          },
        ]}
      />
      {isAsking && (
        <FormDialog
          responses={responses}
          openResponseId={openResponseId}
          onClose={() => setAsking(false)}
          onWrite={(format, responseId) => {
            setAsking(false);
            void writePaper({ sourceId: null, annotationIds: shownIds, responseId, format });
          }}
        />
      )}
      {file !== null && (
        <WriterNamesDialog
          hearingId={hearingId}
          file={file.kind === 'list' ? w.formats[file.format] : p.formats[file.format]}
          onClose={() => setFile(null)}
          onWrite={writeFile}
        />
      )}
      {isSlow && <WritingPaper onStop={stop} />}
      {broughtIn !== null && <BroughtInDialog outcome={broughtIn} onClose={closeOutcome} />}
    </>
  );
}
