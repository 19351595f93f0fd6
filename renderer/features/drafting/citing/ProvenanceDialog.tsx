import type { Provenance } from '../../../../shared/domain/source-document.ts';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { useWords } from '../../../words.ts';
import { citingWords } from './words.ts';

type ProvenanceDialogProps = {
  readonly provenance: Exclude<Provenance, 'official'>;
  readonly onAnswer: (isWanted: boolean) => void;
};

/** Asks before words are quoted that are not the authority's own. */
export function ProvenanceDialog({ provenance, onAnswer }: ProvenanceDialogProps) {
  const { provenance: w } = useWords(citingWords);
  return (
    <ConfirmDialog
      isOpen
      title={w.title[provenance]}
      message={w.message[provenance]}
      confirmLabel={w.insert}
      cancelLabel={w.cancel}
      onConfirm={() => onAnswer(true)}
      onCancel={() => onAnswer(false)}
    />
  );
}
