import { isNumberedVersion } from './version-label.ts';

/** What stands before an item of a list. */
export type ListSign =
  | { readonly kind: 'bullet'; readonly sign: string; readonly rest: string }
  | { readonly kind: 'numbered'; readonly marker: string; readonly rest: string };

/** Signs that never begin a sentence, private-use glyphs of Word's symbol fonts among them. */
const BULLET_SIGNS = '•◦‣⁃∙●○▪▫■□◆◇➢➤►▶✓✔·\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf02d\uf0e0';
const SURE_BULLET = new RegExp(`^([${BULLET_SIGNS}])\\s*(.*)$`, 's');
/** Dashes, asterisks, plus, Word's 'o' and the full stop that a scan makes of a dot are bullets only before a space. */
const POSSIBLE_BULLET = /^([-–—*+o.])\s+(\S.*)$/s;
const ALONE = new RegExp(`^[${BULLET_SIGNS}*+o–—-]$`);
/** '1.', '1)', '(1)', 'a)', '(a)', 'iv)', 'iv.'; a letter with a full stop ('a.') only in lower case. */
const NUMBERED = /^(\d{1,3}[.)]|\(\d{1,3}\)|[a-zæøå]\)|\([a-zæøå]\)|[ivx]{1,5}[.)]|[a-h]\.|[IVX]{1,5}[.)])\s+(\S.*)$/s;

/** '12. august 2025' at the head of a wrapped line is a date. */
const DATE_REST = /^(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-z]*\.?(?:\s|,|$)/i;

/** The sign before a list item, or null for running text. Looks at the line's beginning only. */
export const listSign = (text: string): ListSign | null => {
  const sure = SURE_BULLET.exec(text);
  if (sure !== null && (sure[2] ?? '') !== '') return { kind: 'bullet', sign: sure[1] ?? '', rest: (sure[2] ?? '').trim() };
  const possible = POSSIBLE_BULLET.exec(text);
  if (possible !== null) return { kind: 'bullet', sign: possible[1] ?? '', rest: (possible[2] ?? '').trim() };
  const numbered = NUMBERED.exec(text);
  if (numbered !== null && (DATE_REST.test(numbered[2] ?? '') || isNumberedVersion(text))) return null;
  return numbered === null ? null : { kind: 'numbered', marker: numbered[1] ?? '', rest: (numbered[2] ?? '').trim() };
};

/** A bullet sign alone on its line: its words follow on the next. */
export const isLoneSign = (text: string): boolean => ALONE.test(text);

const WEAK_SIGNS = new Set(['–', '—', 'o', '+', '.']);

/** Signs that are bullets only in company: a dash may open a subtitle, an 'o' may be a slip. */
export const isWeakSign = (sign: string): boolean => WEAK_SIGNS.has(sign);
