/** What a PDF breaks. `rule` is the clause of PDF/UA-1 (ISO 14289-1) and its test as the Matterhorn protocol's checkers number them. */
export type Finding = { readonly rule: string; readonly what: string };

export type Report = (rule: string, what: string) => void;
