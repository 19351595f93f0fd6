/** How far the answer is, as the export tells it. */
export type ExportStatus = {
  readonly citations: number;
  readonly doubtfulCitations: number;
  readonly uncheckedCitations: number;
  readonly unfilled: number;
  /** Proposals that no one has decided, and remarks that are open: neither is in the file. */
  readonly suggestions: number;
  readonly comments: number;
};
