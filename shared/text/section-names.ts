import { plainForm } from './normalise.ts';

/** Headings that agendas, minutes, memos and policy papers use by custom, in `plainForm`. */
const SECTION_NAMES = new Set(
  `resumé|resume|sagsresumé|sagsresume|sammenfatning|sammendrag|indstilling|indstillinger|beslutning|beslutninger|afgørelse|sagsfremstilling
sagsfremstillingen|gennemgang af sagen|sagen kort|baggrund|baggrunden|formål|formålet|formål og baggrund|indhold i sagen|problemstilling|løsning
lovgrundlag|retsgrundlag|retligt grundlag|høring|høringen|høringsperiode|høringssvar|høringssvarene|høringsparter|hørte parter
økonomi|økonomiske konsekvenser|økonomi og personale|personale|vurdering|forvaltningens vurdering|administrationens vurdering
forvaltningens bemærkninger|administrationens bemærkninger|forvaltningens anbefaling|kommunikation|videre proces|videre forløb|den videre proces
næste skridt|tidsplan|proces|tidligere behandling|relateret behandling|deltager i sagens behandling|sagens behandling|bilag|bilagsliste
bilagsoversigt|forord|indledning|introduktion|læsevejledning|afslutning|konklusion|perspektiver|opfølgning|organisering|metode
generelle bemærkninger|overordnede bemærkninger|specifikke bemærkninger|tekstnære bemærkninger|bemærkninger|meddelelse|meddelelser
mundtlige meddelelser|orientering|eventuelt|underskrift|underskriftsside|fraværende|afbud|deltagere|inddragelse|borgerinddragelse
miljøvurdering|klima|bæredygtighed|børn og unge|kompetence|ændringer i forhold til det udkast der har været i høring|kommenteret høringsoversigt
administrationens indstilling|forvaltningens indstilling|direktionens indstilling|forventet konsekvens|forventede konsekvenser|sagens baggrund
tidligere beslutninger|politisk behandling|videre sagsgang|dagsorden|godkendelse af dagsorden|godkendelse af dagsordenen|supplerende sagsfremstilling|historik|ikrafttrædelse|definitioner
implementering|evaluering|om høringen|kommunale konsekvenser|økonomiske og administrative konsekvenser|den videre proces|almindelige bemærkninger
bemærkninger til lovforslaget|bemærkninger til lovforslagets enkelte bestemmelser|bemærkninger til de enkelte bestemmelser`
    .split(/[|\n]/)
    .map((name) => name.trim()),
);

/** 'Beslutning Økonomiudvalget den 12-11-2025', 'Indstilling til Byrådet'. */
const SECTION_WITH_BODY =
  /^(?:beslutning|indstilling|afgørelse|erklæring)(?: (?:i|fra|til|for|af))? [\p{L}, -]{3,80}(?:,? (?:(?:den|d\.) )?\d{1,2}[-./ ].{2,20})?:?$/iu;

/** 'Til § 1', 'Til nr. 1 og 2', 'Til §§ 3-5': the parts of a bill's remarks. */
const REMARKS_TO = /^til (?:§{1,2}|nr\.|stk\.) ?\d{1,3}(?: ?[a-z])?(?:(?:,| og| ?[-–]) ?(?:§ ?|nr\. ?)?\d{1,3}(?: ?[a-z])?){0,4}$/i;

export const isRemarksTo = (text: string): boolean => text.length <= 60 && REMARKS_TO.test(text);

/** A heading by custom, whatever its number or closing colon. */
export const isSectionName = (text: string): boolean =>
  text.length <= 120 &&
  (SECTION_NAMES.has(plainForm(text.replace(/^\d{1,2}(?:\.\d{1,2})*[.)]?\s/, ''))) || isDecisionHeading(text) || REMARKS_TO.test(text));

/** 'Beslutning Arbejdsmarkedsudvalget den 05-11-2025'. */
export const isDecisionHeading = (text: string): boolean =>
  text.length <= 140 && SECTION_WITH_BODY.test(text) && /(?:udvalg|råd|bestyrelse|nævn|forvaltning|ledelse|\d{4})/i.test(text);

/** Headings that no guidepost has: a numbered series of them is a table of sections, not a set of guideposts. */
const GENERIC_NAMES =
  /^(?:indledning|introduktion|baggrund|formål|forord|resum[eé]|sammenfatning|høringen|høringssvar|høringssvarene|generelle bemærkninger|bemærkninger|økonomi|konklusion|afslutning|bilag|metode|proces|tidsplan|organisering|lovgrundlag|ikrafttr|vurdering|indstilling|beslutning|sagsfremstilling|opfølgning|evaluering|læsevejledning|perspektiver|godkendelse|meddelelser|orientering|eventuelt|videre proces|den videre proces|næste skridt|ændringer i forhold)/i;
export const isGenericName = (title: string): boolean => GENERIC_NAMES.test(title);

const FIELD_LABEL =
  /^(?:mødedato|dato|møde|mødested|sted|tidspunkt|mødetidspunkt|mødetid|start|slut|starttidspunkt|sluttidspunkt|mødedeltagere|deltagere|medlemmer|tilstede|til stede|fremmødte|fraværende|afbud|mødeleder|ordstyrer|referent|sagsnr|sagsnummer|sags ?id|sag nr|j ?nr|journalnr|journalnummer|dok ?nr|dokumentnr|doknr|acadre|vores ref|deres ref|ref|reference|sagsbehandler|kontaktperson|kontakt|telefon|tlf|mobil|e ?mail|mail|email|web|www|cvr|ean|til|fra|afsender|modtager|kopi|cc|kopi til|emne|vedr|vedrørende|side|høringsfrist|svarfrist|frist|udsteder|status|version|åben|lukket|punkt nr|sagstype|adresse|postadresse|kontor|enhed|forvaltning|afdeling|direkte|initialer|forfatter|udarbejdet af|godkendt af|udgivet af|udgiver|isbn|foto|layout|tryk|oplag)$/;

/** Label of a field ('Mødedato', 'Sagsnr.'), when the line is a field rather than a heading. */
export const fieldLabel = (text: string): string | null => {
  const head = text.slice(0, 60);
  const colon = head.indexOf(':');
  if (colon > 0 && FIELD_LABEL.test(plainForm(head.slice(0, colon)))) return plainForm(head.slice(0, colon));
  const first = /^(\p{L}+\.?(?: nr\.)?)\s/u.exec(head)?.[1];
  if (first === undefined) return null;
  const label = plainForm(first);
  return /^(?:mødedato|mødested|mødedeltagere|mødetidspunkt|mødetid|sagsnr|sagsnummer|journalnr|journalnummer|j ?nr|jnr|dok ?nr|høringsfrist|svarfrist|tlf|telefon|cvr|afbud)$/.test(
    label,
  )
    ? label
    : null;
};

const GREETING =
  /^(?:kære|fremsat (?:skriftligt )?den|til rette vedkommende|hej|att\b|med venlig(?:e)? hilsen|venlig hilsen|de bedste hilsner|på vegne af|mvh)/i;
/** The whole of a line that closes a letter; the name stands below it. */
const CLOSING = /^(?:med )?(?:venlig|kærlig|bedste|kollegial)(?:e)? hilsen(?:er)?[,.]?$/i;

/** 'Med venlig hilsen': a line of its own, however full the one above it is. */
export const isClosing = (text: string): boolean => text.length >= 12 && text.length <= 30 && CLOSING.test(text);

/** 'Til Børne- og Ungeudvalget', 'Til høringsparterne på vedlagte liste', 'Til alle høringsberettigede parter'. */
const ADDRESSEE =
  /^Til (?:\p{Lu}[\p{L}-]*(?:(?:,| og)? \p{Lu}[\p{L}-]*)*|(?:alle |de |samtlige )?(?:\p{Ll}+ )?\p{Ll}*(?:erne|parter|myndigheder|organisationer|foreninger|bestyrelser|medlemmer|medarbejdere|borgere|forældre))(?: (?:i|for|på) .+)?$/u;

/** A line that says whom a letter is for: never a title or a heading. */
export const isAddressee = (text: string): boolean => text.length <= 100 && ADDRESSEE.test(text);

const POSTAL = /^(?:\d{4} \p{Lu}|.{0,60}(?:vej|vejen|gade|gaden|plads|pladsen|allé|alle|stræde|torv|torvet|boulevard) \d)/u;

/** Lines of a letter's head and foot: greetings, addresses, telephone numbers, dates. Never headings. */
export const isLetterLine = (text: string): boolean =>
  text.length <= 160 &&
  (fieldLabel(text) !== null ||
    GREETING.test(text) ||
    isAddressee(text) ||
    POSTAL.test(text) ||
    /\S@\S|www\.|https?:|(?:^|\s)\d{2} \d{2} \d{2} \d{2}\b|\b\d{8}\b/.test(text) ||
    isDateLine(text));

const DATE_LINE =
  /^(?:[\p{L} .-]{2,40}, )?(?:(?:man|tirs|ons|tors|fre|lør|søn)dag )?(?:den |d\. ?)?\d{1,2}(?:\. ?\p{L}{3,9} ?|[-./ ]\d{1,2}[-./ ])\d{2,4}\.?$/iu;

/** Nothing but a date, with or without a place before it: 'Aarhus, den 4. juli 2024'. */
export const isDateLine = (text: string): boolean => text.length <= 80 && DATE_LINE.test(text);
