/** How far the answer is, as the export tells it. */
export type ExportStatus = {
  readonly citations: number;
  readonly doubtfulCitations: number;
  readonly uncheckedCitations: number;
  readonly unfilled: number;
};
