/** A field: its code, which is no text, and its result, which is. */
export type Field = {
  code: string;
  /** What a form shows in its place; '' for other fields, which have a result. */
  readonly shown: string;
  /** Its result has begun. */
  inResult: boolean;
  /** Its end has been met; a table of contents without an end would swallow the document. */
  isClosed: boolean;
};
