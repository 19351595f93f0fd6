import type { CheckPlace, CheckRemedy } from '../../../shared/checks/finding.ts';
import type { TextRange } from '../../../shared/domain/source-document.ts';
import type { Citation } from '../../../shared/response/citation.ts';
import type { PageLimit } from '../../../shared/response/page-limit.ts';
import type { SaveState } from '../../editor/saver.ts';
import type { FoundInAnswer } from './black-out.ts';
import type { SectionHandle } from './section-handle.ts';

/** What the rest of the window may ask of the answer that is open. */
export type DraftHandle = {
  /**
   * Puts the exact words where the writer is, one after the other, as one step to undo; at the end of the specific remarks when the text
   * has not been worked in yet. Asks first about each that is not the authority's own. False when none was put in.
   */
  readonly insertCitations: (citations: readonly Citation[]) => Promise<boolean>;
  readonly focus: () => void;
  /** Selects a citation and scrolls to it: the way back from its source. */
  readonly focusCitation: (citation: Citation) => void;
  /** Selects words that search found in a paragraph and scrolls to them; false when they are no longer there. */
  readonly focusWords: (paragraph: string, range: TextRange) => boolean;
  readonly sections: SectionHandle;
  /** Carries out what the check before sending proposes; false when the place has changed. */
  readonly heal: (place: CheckPlace, remedy: CheckRemedy) => boolean;
  /** Takes found words out as one step to undo; answers how many. Those that stand in other words by now are left alone. */
  readonly blackOut: (found: readonly FoundInAnswer[]) => number;
  /** Asks how many pages the answer may fill. */
  readonly askPageLimit: () => void;
  /** Saves what waits, now. True when everything written is on disk. */
  readonly flush: () => Promise<boolean>;
};

export type DraftStatus = {
  readonly save: SaveState;
  readonly words: number;
  readonly citations: number;
  /** Citations whose words do not stand in their source, or whose source is gone. */
  readonly doubtfulCitations: number;
  /** Citations whose source has not been read yet. */
  readonly uncheckedCitations: number;
  /** Fields of the template and required fields of the letter that say nothing yet. */
  readonly unfilled: number;
  /** Proposals that no one has decided, and remarks that are open. */
  readonly suggestions: number;
  readonly comments: number;
  /** Pages of the answer as it is printed, as they were last counted; null where that is not known. */
  readonly pages: number | null;
  readonly pageLimit: PageLimit | null;
  readonly readOnly: boolean;
};
