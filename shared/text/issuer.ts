import type { DocumentKind } from '../domain/source-document.ts';
import { isBodyName } from './body-names.ts';

/** Where the wording that names an issuer may stand. */
export type IssuerEvidence = {
  readonly title: string;
  readonly subtitle: string;
  /** The first passages and the running heads, where a letterhead stands. */
  readonly head: string;
  /** The first passages alone. */
  readonly letterhead: string;
  readonly official: string;
  /** The summary by AI: a witness of names, never quoted. */
  readonly summary: string;
  readonly links: readonly string[];
  readonly kind: DocumentKind;
};

// What a name begins with is asked for before what may not stand before it: the latter is a costly question at every place of a text.
const NAME = '\\p{Lu}\\p{L}{1,30}(?:-\\p{Lu}\\p{L}{1,30}){0,2}';
const MUNICIPALITY = new RegExp(`(?=\\p{Lu})(?<![\\p{L}-])(${NAME}) ([Kk]ommunes?|Regionskommunes?|Amtskommunes?)(?!\\p{L})`, 'gu');
const SHOUTED_MUNICIPALITY = /(?=\p{Lu})(?<![\p{L}-])(\p{Lu}{2,30}(?:-\p{Lu}{2,30}){0,2}) KOMMUNES?(?!\p{L})/gu;
/** A whole line that is the name of an organisation. */
const ORGANISATION = /^(?=.{4,80}$)\p{Lu}[\p{L}-]{0,40}(?: [\p{L}-]{1,40}){0,7}$/gmu;
const KIND_OF_ORGANISATION =
  /(?:forening(?:en)?|forbund(?:et)?|råd(?:et)?|selskab(?:et)?|organisation(?:en)?|institut(?:tet)?|tænketank(?:en)?|samvirke(?:t)?|alliance(?:n)?|nævn(?:et)?|fællesskab(?:et)?|union(?:en)?)(?![\p{L}])/iu;
const REGION = /(?=Reg)(?<!\p{L})Region \p{Lu}\p{L}{1,30}(?!\p{L})/gu;
const MINISTRY =
  /(?=\p{Lu})(?<![\p{L}-])(?:\p{Lu}\p{L}{1,40}(?:-,? (?:\p{L}{1,40}-,? ){0,3}og \p{L}{1,40})?ministeriet|Styrelsen for \p{Lu}\p{L}{1,40}(?:,? (?:og )?\p{Lu}\p{L}{1,40}){0,3}|\p{Lu}\p{L}{1,40}(?<!be)styrelsen)(?=s?(?!\p{L}))/gu;
/** 'BØRNE- OG SOCIALMINISTERIET', 'MILJØSTYRELSEN' at the head of a letter. */
const SHOUTED_MINISTRY = /^(?=.{6,80}$)\p{Lu}[\p{Lu}, -]{2,70}(?:MINISTERIET|STYRELSEN)$/gmu;
/** 'Børne- og Socialministeriet, den … 2025', '…, den [dato]' under an order. */
const SIGNED = new RegExp(`^(${MINISTRY.source}), den (?:[\\d…._[xX]|$)`, 'gmu');
/** 'Uddannelsesministeriet sender hermed udkast til …'. */
const SENDS_OUT = new RegExp(`(${MINISTRY.source}) (?:sender|fremsender|udsender|skal hermed)(?!\\p{L})`, 'gu');
/** A letter's greeting, and so many lines below it the sender's name and body. */
const GREETING = /^(?:med )?venlig(?:e)? hilsen/im;
const LINES_OF_A_SIGNATURE = 8;
/** A council or an association that answers, by the place it belongs to: 'Handicaprådet i Skanse Kommune'. */
const ANSWERING =
  /^(\p{Lu}[\p{L}-]{0,40}(?:råd|rådet|nævnet|foreningen|forening|bestyrelsen|udvalget) (?:i|for|ved) (?:\p{Lu}[\p{L}-]{1,40} ){1,2}Kommune)$/gmu;
/** A body that speaks: 'KL mener', '6-byerne foreslår'. */
const SPEAKER =
  /(?=[\p{Lu}\d])(?<![\p{L}\p{N}-])((?:\p{Lu}\p{L}{0,40}|\d{1,2}-\p{L}{1,40})(?:-\p{L}{1,40}){0,2}(?: (?:\p{Lu}[\p{L}-]{1,40}|for|og|i|af)){0,4}?) (?:foreslår|anbefaler|mener|indstiller|peger|hilser|bakker|støtter|sender|fremsender|udsender|fremlægger|opfordrer|takker|finder|ønsker|har modtaget|har den|bemærker|vurderer|skal bemærke)(?!\p{L})/gu;
const WE_IN = /(?=[Vv]i i )(?<!\p{L})[Vv]i i ((?:\d{1,2}-)?\p{L}[\p{L}-]{1,40}(?: \p{Lu}[\p{L}-]{1,40})?)/gu;
/** A list of bodies given a common name: 'København, Aarhus og Odense (6-byerne)', 'Kommunernes Landsforening (KL)'. */
const GIVEN_NAME = /(?<=\p{L} )\(((?:\d{1,2}-\p{L}{1,40}|\p{Lu}[\p{L}-]{1,20}))\)/gu;
const SENDER = /[Hh]øringssvar (?:fra|afgivet af|på vegne af) (\p{Lu}[\p{L}-]{0,40}(?: (?:\p{Lu}[\p{L}-]{1,40}|for|og|i|af)){0,5})/gu;
/** 'Myndighed: Miljøstyrelsen', in a line or in a table of fields. */
const STATED =
  /^(?:ansvarlig myndighed|myndighed|udsteder|udstedt af|afsender|udgiver|udgivet af)[ \t]*[:\t][ \t]*(\p{Lu}[^\n\t]{2,80})$/gimu;
const COMMITTEE =
  /(?<![\p{L}-])(?:\p{Lu}\p{L}{1,40}-,? (?:\p{L}{1,40}-,? ){0,3}og )?\p{Lu}\p{L}{1,40}(?:udvalget|rådet|nævnet|bestyrelsen)(?!\p{L})/gu;
/** Words that look like a body's name but mean 'the one in question'. */
const GENERIC =
  /^(?:vi|de|det|den|der|man|regeringen|kommunen|kommunerne|forvaltningen|administrationen|udvalget|byrådet|kommunalbestyrelsen|bestyrelsen|ældrerådet|handicaprådet|borgerne|virksomhederne|ministeriet|styrelsen|rådet|nævnet|folketinget|staten|ekspertgruppen|kl og regeringen|i|som|og|derfor|samtidig|endelig|desuden|herudover|dette|sammen|hver|alle|nogle|flere|mange|jeg|du|han|hun|partierne|vores|din|egen|anden|pr|en|et|ny|danske?|ingen|økonomiudvalget|direktionen|parterne|danmark|her|nu|generelt|mål|princippet|medlemmerne|udvalgsmedlemmerne|borgmesteren|formanden)$/i;
/** 'Kommunaldirektøren indstiller': somebody who speaks for a body. */
const OFFICER = /(?:direktør|direktøren|chef|chefen|lederen|borgmester|formand|formanden)$/iu;
const DETERMINER =
  /^(?:Den|Denne|Vores|Din|Jeres|Hver|En|Enhver|Ingen|Anden|Alle|Samme|Hele|Egen|Dansk|Danske|I|Fra|Til|Af|For|Med|Som|Når|Hvis|At|Og|Region|By|Mange)$/;

const count = (text: string, pattern: RegExp, name: (match: RegExpExecArray) => string | null): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const match of text.matchAll(pattern)) {
    const found = name(match);
    if (found !== null) counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  return counts;
};

const municipality = (match: RegExpExecArray): string | null => {
  const place = (match[1] ?? '').replace(/^(?:I|Fra|Til|Af|For|Med|Som|Når|Hvis|At) /, '');
  const what = (match[2] ?? '').replace(/s$/, '').replace(/^k/, 'K');
  return DETERMINER.test(place) ? null : `${place} ${what}`;
};

/** Mentions in the text count up to here, so that a much-discussed body does not outweigh the one in the title. */
const MOST_MENTIONS = 12;
const WEIGHT = { title: 12, subtitle: 12, head: 4, link: 6, sender: 20, speaker: 2, givenName: 4, weIn: 3 } as const;

/** Name of the place in 'https://dagsordener.odense.dk/…'. */
const placeOfLink = (link: string): string | null => {
  const host = /^https?:\/\/([\p{L}\p{N}.-]{3,100})/u.exec(link)?.[1]?.split('.') ?? [];
  const name = host.at(-2);
  return name === undefined || name.length < 3 || /^(?:dk|com|firstagenda|kommune|dagsordener)$/i.test(name) ? null : name;
};

/** 'Vejen' of 'i Vejen' and 'Vejens'; units and everyday capitals are no places. */
const NOT_A_PLACE =
  /(?:service|forvaltning(?:en)?|udvalg(?:et)?|center|centret|råd(?:et)?|styrelse[nr]?|ministeri(?:um|et)|afdeling(?:en)?|område(?:t)?|team|skole[nr]?|danmark|norden|europa|eu|folketinget|job|figur|tabel|bilag|punkt|kl|it)$/i;
const MONTH =
  /^(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag)$/i;

/**
 * The municipality of a paper that speaks of "kommunen" and names only its place: 'i Gladsaxe', 'Gladsaxes andel'. Two
 * mentions, one of them in the genitive or without a list after it, are asked for.
 */
const municipalityByPlace = (official: string): string | null => {
  if (!/kommune/i.test(official)) return null;
  const scores = new Map<string, number>();
  const add = (place: string, weight: number) => {
    if (!NOT_A_PLACE.test(place) && !MONTH.test(place) && !GENERIC.test(place)) scores.set(place, (scores.get(place) ?? 0) + weight);
  };
  for (const match of official.matchAll(new RegExp(`(?=i )(?<!\\p{L})i (${NAME})(?=\\.|$|\\n| \\p{Ll}|: )`, 'gmu'))) add(match[1] ?? '', 1);
  for (const match of official.matchAll(new RegExp(`(?<=\\p{Ll},? )(${NAME})s (?=\\p{Ll})`, 'gu')))
    if (scores.has(match[1] ?? '')) add(match[1] ?? '', 1);
  const best = [...scores].sort((a, b) => b[1] - a[1])[0];
  return best === undefined || best[1] < 2 ? null : `${best[0]} Kommune`;
};

/** The body named under a letter's greeting. */
const signature = (official: string): string | null => {
  const at = GREETING.exec(official)?.index;
  if (at === undefined) return null;
  const lines = official.slice(at, at + 600).split('\n');
  return lines.slice(1, 1 + LINES_OF_A_SIGNATURE).find((line) => isBodyName(line)) ?? null;
};

/** The body that issued a document, derived from its own wording; null where nothing names one. */
export const findIssuer = (evidence: IssuerEvidence): string | null => {
  const scores = new Map<string, number>();
  const add = (counts: ReadonlyMap<string, number>, weight: number, most = MOST_MENTIONS) => {
    for (const [name, times] of counts) scores.set(name, (scores.get(name) ?? 0) + Math.min(times, most) * weight);
  };
  const { title, subtitle, head, official, summary } = evidence;
  for (const [text, weight, most] of [
    [title, WEIGHT.title, 1],
    [subtitle, WEIGHT.subtitle, 1],
    [head, WEIGHT.head, 2],
    [official, 1, MOST_MENTIONS],
    [summary, 1, 2],
  ] as const) {
    add(count(text, MUNICIPALITY, municipality), weight, most);
    if (text.includes(' KOMMUNE'))
      add(
        count(text, SHOUTED_MUNICIPALITY, (match) => `${inTitleCase(match[1] ?? '')} Kommune`),
        weight,
        most,
      );
    add(
      count(text, REGION, (match) => match[0].replace(/s$/, '')),
      weight,
      most,
    );
    add(
      count(text, MINISTRY, (match) => match[0]),
      weight * 0.75,
      most,
    );
    if (text.includes('MINISTERIET') || text.includes('STYRELSEN'))
      add(
        count(text, SHOUTED_MINISTRY, ([name]) => spoken(name)),
        weight * 0.75,
        most,
      );
  }
  add(
    count(official, SIGNED, (match) => match[1] ?? null),
    WEIGHT.sender,
    1,
  );
  add(
    count(official, SENDS_OUT, (match) => match[1] ?? null),
    WEIGHT.sender / 2,
    1,
  );
  const signed = signature(official);
  if (signed !== null) add(new Map([[signed, 1]]), WEIGHT.sender / 2, 1);
  if (evidence.kind === 'response')
    add(
      count(head, ANSWERING, (match) => match[1] ?? null),
      WEIGHT.sender,
      1,
    );
  add(
    count(`${title}\n${head}`, SENDER, (match) => trimName(match[1] ?? '')),
    WEIGHT.sender,
    1,
  );
  add(
    count(official, STATED, (match) => trimName((match[1] ?? '').trim())),
    WEIGHT.sender,
    1,
  );
  const speakers = count(official, SPEAKER, (match) => trimName(match[1] ?? ''));
  // Once is a sentence about somebody; a body that speaks again and again is the author.
  const organisations = count(`${title === '' ? '' : subtitle}\n${head}`, ORGANISATION, (match) =>
    KIND_OF_ORGANISATION.test(match[0]) && match[0] !== title && !/^(?:lov|forslag|høring|udkast|bekendtgørelse)| om | vedr/i.test(match[0])
      ? /\p{Ll}/u.test(match[0])
        ? match[0]
        : spoken(match[0])
      : null,
  );
  add(new Map([...organisations].filter(([name]) => !GENERIC.test(name) && !/udvalget/i.test(name))), WEIGHT.head / 2, 2);
  const answers = evidence.kind === 'response';
  add(
    new Map([...speakers].filter(([name, times]) => times >= 2 || answers || /kommune$/i.test(name))),
    answers ? WEIGHT.sender / 2 : WEIGHT.speaker,
  );
  add(
    count(official, WE_IN, (match) => trimName(match[1] ?? '')),
    WEIGHT.weIn,
    4,
  );
  const given = count(official, GIVEN_NAME, (match) => match[1] ?? null);
  add(new Map([...given].filter(([name]) => scores.has(name))), WEIGHT.givenName, 3);
  for (const link of evidence.links) {
    const place = placeOfLink(link)?.toLowerCase();
    const known = [...scores.keys()].find((name) => place !== undefined && name.toLowerCase().startsWith(place));
    if (known !== undefined) add(new Map([[known, 1]]), WEIGHT.link, 1);
  }
  joinDoubleNames(scores, evidence);
  const best = [...scores].reduce<readonly [string, number] | null>(
    (top, entry) => (top === null || entry[1] > top[1] ? entry : top),
    null,
  );
  if (best !== null && best[1] >= 2) return best[0];
  // One mention of a municipality is a hint; one of an authority that is spoken about is none.
  const hinted = best !== null && /kommune$/i.test(best[0]) ? best[0] : null;
  return municipalityByPlace(official) ?? hinted ?? mostNamed(`${title}\n${evidence.letterhead}`, COMMITTEE) ?? null;
};

/** A name of two words ('Store Heddinge Kommune') is known from a line of its own; elsewhere its first word may belong to the sentence. */
const joinDoubleNames = (scores: Map<string, number>, { title, subtitle, head }: IssuerEvidence): void => {
  for (const [, whole = '', last = ''] of `${title}\n${subtitle}\n${head}`.matchAll(
    /^(\p{Lu}\p{Ll}{1,30} (\p{Lu}\p{Ll}{1,30} Kommune))$/gmu,
  )) {
    const score = scores.get(last);
    if (score === undefined || DETERMINER.test(whole.slice(0, whole.indexOf(' ')))) continue;
    scores.set(whole, score);
    scores.delete(last);
  }
};

const inTitleCase = (shouted: string): string => shouted.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());

/** 'BØRNE- OG SOCIALMINISTERIET' as it is written elsewhere: 'Børne- og Socialministeriet'. */
const spoken = (shouted: string): string => inTitleCase(shouted).replace(/ Og /g, ' og ').replace(/ For /g, ' for ');

const trimName = (name: string): string | null => {
  const trimmed = name.replace(/(?: (?:for|og|i|af))+$/, '').trim();
  return trimmed.length < 2 || GENERIC.test(trimmed) || OFFICER.test(trimmed) ? null : trimmed;
};

const mostNamed = (text: string, pattern: RegExp): string | undefined =>
  [...count(text, pattern, (match) => (GENERIC.test(match[0]) ? null : match[0]))].sort((a, b) => b[1] - a[1])[0]?.[0];
