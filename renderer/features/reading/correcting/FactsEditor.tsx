import type { AppliedCorrection, DocumentFacts } from '../../../../shared/corrections/correction.ts';
import type { SourceDocument } from '../../../../shared/domain/source-document.ts';
import { useWords } from '../../../words.ts';
import { factCorrections, type Facts } from './facts-draft.ts';
import { FactsDialog } from './FactsDialog.tsx';
import type { CorrectionActions } from './use-correction-actions.ts';
import { correctingWords } from './words.ts';

type FactsEditorProps = {
  readonly document: SourceDocument;
  readonly asRead: Facts;
  readonly corrections: readonly AppliedCorrection[];
  readonly actions: CorrectionActions;
  readonly first: keyof DocumentFacts;
  readonly onClose: () => void;
};

/** Puts right what the document says of itself, as one act that can be undone. */
export function FactsEditor({ document, asRead, corrections, actions, first, onClose }: FactsEditorProps) {
  const { done } = useWords(correctingWords);
  return (
    <FactsDialog
      facts={document}
      asRead={asRead}
      first={first}
      onClose={onClose}
      onSave={(facts) => {
        const { changes, replacing } = factCorrections(facts, document, asRead, corrections);
        onClose();
        if (changes.length + replacing.length > 0)
          void actions.correct(
            done['set-fact'],
            changes.map((change) => ({ range: null, change })),
            replacing,
          );
      }}
    />
  );
}
