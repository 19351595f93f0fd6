import type { CitationForm } from '../../../../shared/response/citation.ts';
import { wholeNumber } from '../../../../shared/words/dates.ts';
import type { CitationDirectory } from '../../../editor/citation-directory.ts';
import { formAll } from '../../../editor/citation-forms.ts';
import { hasSourceList, toggleSourceList } from '../../../editor/source-list-view.ts';
import type { WritingDesk } from '../../../editor/use-response-editor.ts';
import { MenuButton } from '../../../ui/MenuButton.tsx';
import { showToast } from '../../../ui/toast.ts';
import { useLanguage, useWords } from '../../../words.ts';
import { backToText } from '../back-to-text.ts';
import { inOneStep, updateUnchanged } from './citation-actions.ts';
import { citingWords } from './words.ts';

type AllCitationsMenuProps = { readonly desk: WritingDesk; readonly directory: CitationDirectory };

/** What can be done with all citations at once. */
export function AllCitationsMenu({ desk, directory }: AllCitationsMenuProps) {
  const w = useWords(citingWords);
  const language = useLanguage();
  const form = (to: CitationForm) => () => {
    inOneStep(desk, (state) => formAll(state, to));
    backToText(desk.editor);
  };
  const updateAll = (): void => {
    const count = updateUnchanged(desk, directory.read);
    showToast({ message: count === 0 ? w.noneToUpdate : w.updated(wholeNumber(count, language)) });
    backToText(desk.editor);
  };
  const sources = (): void => {
    inOneStep(desk, toggleSourceList);
    backToText(desk.editor);
  };
  return (
    <MenuButton
      label={w.all}
      variant="quiet"
      size="s"
      items={[
        { id: 'inline', label: w.allInline, onAction: form('inline') },
        { id: 'footnote', label: w.allFootnote, onAction: form('footnote') },
        { id: 'block', label: w.allBlock, onAction: form('block') },
        { id: 'update', label: w.updateAll, onAction: updateAll },
        { id: 'sources', label: hasSourceList(desk.editor.state.doc) ? w.sourcesOff : w.sourcesOn, icon: 'sources', onAction: sources },
      ]}
    />
  );
}
