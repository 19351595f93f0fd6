import type { Citation } from '../../../shared/response/citation.ts';
import type { SaveState } from '../../editor/saver.ts';

/** What the rest of the window may ask of the answer that is open. */
export type DraftHandle = {
  /** Puts the exact words where the writer is; at the end of the specific remarks when the text has not been worked in yet. */
  readonly insertCitation: (citation: Citation) => void;
  readonly focus: () => void;
  /** Selects a citation and scrolls to it: the way back from its source. */
  readonly focusCitation: (citation: Citation) => void;
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
  readonly readOnly: boolean;
};
