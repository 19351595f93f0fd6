import type { DocumentKind } from '../domain/source-document.ts';

export type KindEvidence = {
  readonly title: string;
  /** The first passages of the document. */
  readonly head: string;
  readonly official: string;
  readonly headings: readonly string[];
  readonly versionLabel: string | null;
  readonly isAgendaExport: boolean;
  readonly deadline: string | null;
  readonly guideposts: number;
  /** Headings of all sorts but the title. */
  readonly parts: number;
  /** The title or subtitle names the guideposts: 'Seks principper for …'. */
  readonly titleNamesGuideposts: boolean;
};

const MINUTES = /^\W*(?:åbent )?(?:referat|mødereferat|beslutningsprotokol|beslutningsreferat|udvalgsreferat)(?!\p{L})/imu;

/** How a letter begins or ends. */
const GREETING = /^(?:kære|til rette|med venlig hilsen|venlig hilsen)/im;

/** 'Indstilling', 'Administrationens indstilling'. */
const RECOMMENDS = /^(?:\p{L}+s )?indstilling/iu;

const has = (headings: readonly string[], pattern: RegExp): boolean => headings.some((heading) => pattern.test(heading));

/** What sort of document it is, by what it calls itself first and by its parts second. */
export const findKind = (evidence: KindEvidence): DocumentKind => {
  const { title, head, headings, official } = evidence;
  const top = `${title}\n${head}`;
  // What the title calls the paper decides before what its first lines mention.
  if (MINUTES.test(title)) return 'minutes';
  if (/^(?:høringsnotat|kommenteret høring|hvidbog|opsamling på høring|notat om høringssvar)/im.test(top)) return 'hearing-memo';
  if (/^høringsbrev/im.test(title)) return 'hearing-letter';
  if (/^høringsmateriale/im.test(top) && !GREETING.test(official) && !evidence.isAgendaExport) return 'hearing-draft';
  if (
    /^(?:(?:vedr\.?|vedrørende|emne):? )?høringssvar(?!\p{L})(?:\s*$| (?:fra|til|vedr|vedrørende|om|på|over|angående|af|–|-))/imu.test(top)
  )
    return 'response';
  if (evidence.isAgendaExport) return 'agenda-item';
  const attendance = /^(?:mødedeltagere|deltagere|til ?stede|fremmødte|afbud|fraværende|medlemmer)\b/im.test(official.slice(0, 4000));
  const decided = has(headings, /^beslutning/i);
  if (MINUTES.test(top) || (attendance && decided)) return 'minutes';
  // A case for decision is one, though it sends a draft with guideposts out for consultation.
  if (has(headings, /^sagsfremstilling/i) && /^(?:\p{L}+ ){1,4}indstiller(?!\p{L})/imu.test(official)) return 'agenda-item';
  if (has(headings, RECOMMENDS) && has(headings, /^(?:sagsfremstilling|sagsresum|beslutning)/i)) return 'agenda-item';
  if (
    asksForAnswers(official) ||
    /^(?:høringsbrev|(?:offentlig |ekstern )?høring (?:over|af|om|vedr)|(?:offentlig|ekstern) høring\s?(?:[:–-]|$))/im.test(top) ||
    sendsOut(official.slice(0, 6000), evidence)
  )
    return 'hearing-letter';
  const sections = official.match(/^§ \d+/gm)?.length ?? 0;
  if (
    /(?:^|\n)(?:udkast til )?(?:forslag til )?(?:lov om|forslag til lov|bekendtgørelse om|forslag til bekendtgørelse)/i.test(top) ||
    (sections >= 3 && !/lokalplan|kommuneplan|regulativ|vedtægt|politik|strategi/i.test(title))
  )
    return 'bill';
  if (
    /høringsversion|høringsudkast|høringsudgave|udkast til høring|(?:sendes|er|sendt|udsendt) i (?:offentlig )?høring|^(?:i )?offentlig høring (?:fra|i|frem til|til) /im.test(
      `${evidence.versionLabel ?? ''}\n${top}`,
    )
  )
    return 'hearing-draft';
  const isDraft = /^(?:\d{1,2}\. )?udkast/i.test(evidence.versionLabel ?? '');
  if (evidence.deadline !== null && (evidence.guideposts > 0 || isDraft || /(?:^|[–—:-] )(?:udkast|forslag) til/i.test(title)))
    return 'hearing-draft';
  const agenda =
    (has(headings, RECOMMENDS) || has(headings, /^beslutning/i)) &&
    has(headings, /^(?:sagsfremstilling|sagsresum|resum|baggrund|beslutning|gennemgang|økonomi)/i);
  if (agenda || /^(?:dagsorden|punkt \d{1,3}[.:])/im.test(top)) return 'agenda-item';
  if (evidence.guideposts >= 2) return 'principles';
  return evidence.titleNamesGuideposts ? 'principles' : 'other';
};

/** A signed letter that asks for remarks, whatever draft its subject line names; the draft itself has sections. */
const asksForAnswers = (text: string): boolean =>
  /^(?:med )?venlig hilsen/im.test(text) &&
  !/^§ \d/m.test(text) &&
  /(?:anmode|bede)[rs]? [^.]{0,80}(?:bemærkninger|høringssvar)/i.test(text.slice(0, 6000)) &&
  !/^høringssvar/im.test(text.slice(0, 2000));

/** A paper that greets nobody and has so many parts is what is sent out itself. */
const PARTS_OF_A_DRAFT = 4;

/** A letter that sends a draft out: it says so, it greets or has a deadline, and it is no draft itself. */
const sendsOut = (text: string, evidence: KindEvidence): boolean =>
  evidence.guideposts === 0 &&
  evidence.versionLabel === null &&
  !/^(?:udkast|forslag) til/i.test(evidence.title) &&
  /(?:sendes?|udsendes|sendt|sender)\s(?:hermed\s|med dette brev\s)?[^.]{0,160}\s?i\s(?:ekstern |offentlig )?høring|anmodes? om (?:eventuelle )?(?:bemærkninger|høringssvar)/i.test(
    text,
  ) &&
  (GREETING.test(evidence.official) || (evidence.deadline !== null && evidence.parts < PARTS_OF_A_DRAFT));
