import type { AnnotationId, HearingId, SourceId } from '../../../shared/domain/ids.ts';
import type { NoteFileFormat } from '../../../shared/interchange/note-file-format.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { useWords } from '../../words.ts';
import { BroughtInDialog } from './BroughtInDialog.tsx';
import { useNoteFiles } from './use-note-files.ts';
import { noteFileWords } from './words.ts';

type NoteFilesMenuProps = {
  readonly hearingId: HearingId;
  /** The source that notes from a file are put on; null when none is open. */
  readonly sourceId: SourceId | null;
  /** What an export takes along, in the order shown. */
  readonly shownIds: readonly AnnotationId[];
};

/** From the spreadsheet that most people want to the format that other programs read. */
const ORDER: readonly NoteFileFormat[] = ['xlsx', 'csv', 'md', 'jsonld'];

/** Export and import of notes. */
export function NoteFilesMenu({ hearingId, sourceId, shownIds }: NoteFilesMenuProps) {
  const w = useWords(noteFileWords);
  const { broughtIn, closeOutcome, exportNotes, importNotes } = useNoteFiles(hearingId);
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
              onAction: () => void exportNotes(shownIds, format),
            })),
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
      {broughtIn !== null && <BroughtInDialog outcome={broughtIn} onClose={closeOutcome} />}
    </>
  );
}
