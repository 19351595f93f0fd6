import type { CheckFinding, FactsOf } from '../checks/finding.ts';
import { deadlineInWords, longDate, wholeNumber } from './dates.ts';
import type { Language } from './language.ts';
import { letterFieldWords } from './letter-fields.ts';
import { pictureInWords } from './picture-names.ts';

/** Longest stretch of someone's text that is shown in a finding, in UTF-16 units. */
const SHOWN = 120;

/** Text on one line, cut where it is long. */
const short = (text: string): string => {
  const line = text.replaceAll(/[\s\p{Zs}]+/gu, ' ').trim();
  return line.length > SHOWN ? `${line.slice(0, SHOWN).toWellFormed().trimEnd()} …` : line;
};

/** A figure of a table as it is written: at most four decimals. */
const figure = (value: number, language: Language): string =>
  new Intl.NumberFormat(language === 'da' ? 'da-DK' : 'en-GB', { maximumFractionDigits: 4 }).format(value);

type Damage = FactsOf['picture-damaged']['how'];
const damagedDa: Readonly<Record<Damage, string>> = {
  unreadable: 'kan ikke læses længere. I filen kommer kun beskrivelsen med; indsæt billedet igen, eller slet det.',
  damaged: 'er beskadiget, og svaret kan ikke eksporteres med det. Indsæt billedet igen, eller slet det.',
  'cut-off': 'er ikke helt: den sidste del af billedet mangler. Indsæt det igen, eller slet det.',
};
const damagedEn: Readonly<Record<Damage, string>> = {
  unreadable: 'can no longer be read. Only its description goes into the file; insert the picture again, or delete it.',
  damaged: 'is damaged, and the answer cannot be exported with it. Insert the picture again, or delete it.',
  'cut-off': 'is not whole: the last part of it is missing. Insert it again, or delete it.',
};

type Sayings = { readonly [Code in keyof FactsOf]: (facts: FactsOf[Code]) => string };

const da: Sayings = {
  cpr: ({ shown, certainty }) =>
    certainty === 'certain'
      ? `Her står et personnummer (${shown}). Det må ikke offentliggøres.`
      : `Her står noget, der ligner et personnummer (${shown}). Kontrollér det.`,
  'e-mail': ({ text }) => `E-mailadressen ${short(text)} er ikke afsenderens. Høringssvar bliver offentliggjort.`,
  telephone: ({ text }) => `Telefonnummeret ${short(text)} er ikke afsenderens. Høringssvar bliver offentliggjort.`,
  'postal-address': ({ text }) => `Adressen »${short(text)}« er ikke afsenderens. Høringssvar bliver offentliggjort.`,
  'citation-altered': ({ quote }) => `Citatet »${short(quote)}« stemmer ikke med kilden, som det er hentet fra.`,
  'citation-changed': ({ quote, now }) => `Citatet »${short(quote)}« er ændret i den nye version. Der står nu »${short(now)}«.`,
  'citation-moved': ({ quote, reference }) =>
    `Citatet »${short(quote)}« er hentet i en ældre version. Ordene står uændret i den nye (${reference}).`,
  'citation-ambiguous': ({ quote, places }) =>
    `Citatet »${short(quote)}« er hentet i en ældre version. I den nye står ordene ${String(places)} steder; vælg det rigtige.`,
  'citation-removed': ({ quote, source }) => `Citatet »${short(quote)}« er udgået af den nye version af »${short(source)}«.`,
  'citation-source-deleted': ({ quote, source }) =>
    source === null
      ? `Kilden til citatet »${short(quote)}« er slettet.`
      : `Kilden »${short(source)}« til citatet »${short(quote)}« er slettet.`,
  'citation-not-official': ({ quote, provenance }) =>
    provenance === 'ai-summary'
      ? `Citatet »${short(quote)}« er fra et AI-resumé og ikke myndighedens egen tekst.`
      : `Citatet »${short(quote)}« er fra teksten omkring dokumentet og ikke fra selve dokumentet.`,
  'quote-not-cited': ({ quote, reference }) =>
    `»${short(quote)}« står ordret i kilden (${reference}), men er skrevet i hånden uden henvisning.`,
  'quote-misquoted': ({ quote, found, reference }) =>
    `»${short(quote)}« er ikke ordret. I kilden (${reference}) står der »${short(found)}«.`,
  'guidepost-missing': ({ noun, number, title, mentioned }) =>
    `${number === null ? `»${short(title)}«` : `${noun.charAt(0).toLocaleUpperCase('da')}${noun.slice(1)} ${number}, »${short(title)}«,`} ${mentioned ? 'er nævnt, men hverken citeret eller behandlet under en overskrift.' : 'er ikke besvaret.'}`,
  'letter-field-empty': ({ field }) => `Feltet ${letterFieldWords.da[field]} er ikke udfyldt.`,
  'journal-number-differs': ({ letter, hearing }) => `Brevet har j.nr. ${short(letter)}, men høringen har ${short(hearing)}.`,
  'date-before-received': ({ date, receivedOn }) =>
    `Brevet er dateret ${longDate(date, 'da')}, før høringen blev modtaget ${longDate(receivedOn, 'da')}.`,
  'date-after-deadline': ({ date, deadline }) =>
    `Brevet er dateret ${longDate(date, 'da')}, efter fristen ${deadlineInWords(deadline, 'da')}.`,
  'date-long-past': ({ date }) => `Brevet er dateret ${longDate(date, 'da')}. Det er mere end fire uger siden; kontrollér datoen.`,
  'date-in-the-future': ({ date }) => `Brevet er dateret ${longDate(date, 'da')}, som ikke er kommet endnu.`,
  'deadline-unknown': () => 'Høringen har ingen frist. Kontrollér, hvornår svaret skal være fremme.',
  'deadline-passed': ({ deadline }) => `Fristen ${deadlineInWords(deadline, 'da')} er udløbet.`,
  'deadline-near': ({ deadline, hours }) =>
    `Fristen er ${deadlineInWords(deadline, 'da')}. Der er ${hours === 0 ? 'under en time' : hours === 1 ? '1 time' : `${String(hours)} timer`} tilbage.`,
  'deadline-differs': ({ hearing, document, source }) =>
    `Høringens frist er ${deadlineInWords(hearing, 'da')}, men »${short(source)}« oplyser ${deadlineInWords(document, 'da')}.`,
  'hearing-short': ({ days }) =>
    `Høringen varer ${String(days)} ${days === 1 ? 'dag' : 'dage'}. Fire uger er det almindelige; det kan nævnes i svaret.`,
  placeholder: ({ text }) =>
    text.startsWith('[') ? `Feltet ${short(text)} er ikke udfyldt.` : `»${short(text)}« står, hvor der mangler ord.`,
  'comment-open': ({ text }) => `En kommentar er ikke afsluttet: »${short(text)}«.`,
  'suggestion-open': ({ text }) =>
    short(text) === ''
      ? 'Et ændringsforslag er hverken godtaget eller afvist.'
      : `Et ændringsforslag er hverken godtaget eller afvist: »${short(text)}«.`,
  'amendment-without-proposal': () => 'Et ændringsforslag siger ikke, hvordan teksten skal lyde. Skal ordene udgå, så skriv det.',
  'hidden-text': ({ text }) => `Her står tegn, som ikke kan ses, eller som vender teksten (${text}).`,
  'name-in-metadata': ({ value }) => `Svaret er anonymt, men filens oplysninger nævner ${short(value)}.`,
  'name-in-answer': ({ text }) => `Svaret er anonymt, men teksten nævner ${short(text)}.`,
  'answer-empty': () => 'Der er ikke skrevet noget i svaret.',
  'sender-is-recipient': ({ name }) => `${short(name)} er både afsender og modtager.`,
  repeated: ({ text }) => `Det samme står to gange: »${short(text)}«.`,
  'table-sum': ({ row, column, computed, stated }) =>
    `»${short(row)}«${column === '' ? '' : ` under »${short(column)}«`} er ${figure(stated, 'da')}, men rækkerne giver ${figure(computed, 'da')}.`,
  'heading-skipped': ({ text, from, to }) =>
    from === 0
      ? `Den første overskrift, »${short(text)}«, begynder på niveau ${String(to)}.`
      : `Overskriften »${short(text)}« springer fra niveau ${String(from)} til ${String(to)}.`,
  'heading-empty': () => 'En overskrift er tom.',
  'heading-in-bold': ({ text }) => `»${short(text)}« er skrevet med fed og ligner en overskrift, men er det ikke for en skærmlæser.`,
  'no-headings': ({ words }) => `Svaret er på ${wholeNumber(words, 'da')} ord og har ingen overskrifter.`,
  'alt-missing': () => 'Billedet har ingen alternativ tekst.',
  'alt-is-file-name': ({ alt }) => `Billedets alternative tekst er et filnavn (${short(alt)}).`,
  'table-without-header': () => 'Tabellen har hverken overskrifter til kolonner eller til rækker.',
  'link-vague': ({ text, href }) => `Linket »${short(text)}« siger ikke, hvor det fører hen (${short(href)}).`,
  'link-bare': ({ href }) => `Linket er en bar adresse (${short(href)}). En skærmlæser læser den op tegn for tegn.`,
  'picture-damaged': ({ how, ...picture }) =>
    picture.number === 0 && how === 'unreadable'
      ? 'Logoet kan ikke læses længere, og filen kommer uden. Vælg det igen hos afsenderen, eller fjern det.'
      : `${pictureInWords(picture, 'da')} ${damagedDa[how]}`,
  undrawable: ({ characters }) =>
    `Ingen af programmets skrifter har ${characters}. I PDF’en kommer der en tom firkant i stedet; skriv det med andre tegn.`,
  'not-danish': () => 'Svaret ser ud til at være på engelsk, men filen siger, at det er på dansk.',
  'file-too-large': ({ bytes, limit }) =>
    `Filen fylder ${wholeNumber(bytes, 'da')} byte. Portaler tager ofte højst ${wholeNumber(limit, 'da')}.`,
  spelling: ({ word, suggestions }) =>
    `Ordet »${short(word)}« kendes ikke${suggestions[0] === undefined ? '' : `; måske »${short(suggestions[0])}«`}.`,
};

const en: Sayings = {
  cpr: ({ shown, certainty }) =>
    certainty === 'certain'
      ? `A personal number (${shown}) stands here. It must not be published.`
      : `Something like a personal number (${shown}) stands here. Check it.`,
  'e-mail': ({ text }) => `The e-mail address ${short(text)} is not the sender’s. Answers are published.`,
  telephone: ({ text }) => `The telephone number ${short(text)} is not the sender’s. Answers are published.`,
  'postal-address': ({ text }) => `The address “${short(text)}” is not the sender’s. Answers are published.`,
  'citation-altered': ({ quote }) => `The quotation “${short(quote)}” does not match the source it was taken from.`,
  'citation-changed': ({ quote, now }) => `The quotation “${short(quote)}” has changed in the new version, which says “${short(now)}”.`,
  'citation-moved': ({ quote, reference }) =>
    `The quotation “${short(quote)}” is from an older version. The words are unchanged in the new one (${reference}).`,
  'citation-ambiguous': ({ quote, places }) =>
    `The quotation “${short(quote)}” is from an older version. In the new one the words stand in ${String(places)} places; choose the right one.`,
  'citation-removed': ({ quote, source }) => `The quotation “${short(quote)}” has gone from the new version of “${short(source)}”.`,
  'citation-source-deleted': ({ quote, source }) =>
    source === null
      ? `The source of the quotation “${short(quote)}” has been deleted.`
      : `The source “${short(source)}” of the quotation “${short(quote)}” has been deleted.`,
  'citation-not-official': ({ quote, provenance }) =>
    provenance === 'ai-summary'
      ? `The quotation “${short(quote)}” is from an AI summary, not the authority’s own text.`
      : `The quotation “${short(quote)}” is from the text around the document, not from the document.`,
  'quote-not-cited': ({ quote, reference }) =>
    `“${short(quote)}” stands word for word in the source (${reference}), but was typed without a reference.`,
  'quote-misquoted': ({ quote, found, reference }) =>
    `“${short(quote)}” is not word for word. The source (${reference}) says “${short(found)}”.`,
  'guidepost-missing': ({ number, title, mentioned }) =>
    `${number === null ? `“${short(title)}”` : `No. ${number}, “${short(title)}”,`} ${mentioned ? 'is mentioned, but neither quoted nor treated under a heading.' : 'has not been answered.'}`,
  'letter-field-empty': ({ field }) => `The field ${letterFieldWords.en[field]} has not been filled in.`,
  'journal-number-differs': ({ letter, hearing }) =>
    `The letter has the reference ${short(letter)}, but the consultation has ${short(hearing)}.`,
  'date-before-received': ({ date, receivedOn }) =>
    `The letter is dated ${longDate(date, 'en')}, before the consultation was received on ${longDate(receivedOn, 'en')}.`,
  'date-after-deadline': ({ date, deadline }) =>
    `The letter is dated ${longDate(date, 'en')}, after the deadline of ${deadlineInWords(deadline, 'en')}.`,
  'date-long-past': ({ date }) => `The letter is dated ${longDate(date, 'en')}. That is more than four weeks ago; check the date.`,
  'date-in-the-future': ({ date }) => `The letter is dated ${longDate(date, 'en')}, which has not come yet.`,
  'deadline-unknown': () => 'The consultation has no deadline. Check when the answer must arrive.',
  'deadline-passed': ({ deadline }) => `The deadline of ${deadlineInWords(deadline, 'en')} has passed.`,
  'deadline-near': ({ deadline, hours }) =>
    `The deadline is ${deadlineInWords(deadline, 'en')}: ${hours === 0 ? 'less than an hour' : hours === 1 ? '1 hour' : `${String(hours)} hours`} from now.`,
  'deadline-differs': ({ hearing, document, source }) =>
    `The consultation’s deadline is ${deadlineInWords(hearing, 'en')}, but “${short(source)}” says ${deadlineInWords(document, 'en')}.`,
  'hearing-short': ({ days }) =>
    `The consultation lasts ${String(days)} ${days === 1 ? 'day' : 'days'}. Four weeks is usual; the answer may say so.`,
  placeholder: ({ text }) =>
    text.startsWith('[') ? `The field ${short(text)} has not been filled in.` : `“${short(text)}” stands where words are missing.`,
  'comment-open': ({ text }) => `A comment has not been resolved: “${short(text)}”.`,
  'suggestion-open': ({ text }) =>
    short(text) === ''
      ? 'A suggested change has been neither accepted nor rejected.'
      : `A suggested change has been neither accepted nor rejected: “${short(text)}”.`,
  'amendment-without-proposal': () => 'An amendment does not say how the text should read. If the words should go, write so.',
  'hidden-text': ({ text }) => `Characters that cannot be seen or that turn the text stand here (${text}).`,
  'name-in-metadata': ({ value }) => `The answer is anonymous, but the file’s properties name ${short(value)}.`,
  'name-in-answer': ({ text }) => `The answer is anonymous, but the text names ${short(text)}.`,
  'answer-empty': () => 'Nothing has been written in the answer.',
  'sender-is-recipient': ({ name }) => `${short(name)} is both sender and recipient.`,
  repeated: ({ text }) => `The same stands twice: “${short(text)}”.`,
  'table-sum': ({ row, column, computed, stated }) =>
    `“${short(row)}”${column === '' ? '' : ` under “${short(column)}”`} is ${figure(stated, 'en')}, but the rows come to ${figure(computed, 'en')}.`,
  'heading-skipped': ({ text, from, to }) =>
    from === 0
      ? `The first heading, “${short(text)}”, begins at level ${String(to)}.`
      : `The heading “${short(text)}” goes from level ${String(from)} to ${String(to)}.`,
  'heading-empty': () => 'A heading is empty.',
  'heading-in-bold': ({ text }) => `“${short(text)}” is in bold and looks like a heading, but is none to a screen reader.`,
  'no-headings': ({ words }) => `The answer has ${wholeNumber(words, 'en')} words and no headings.`,
  'alt-missing': () => 'The picture has no alternative text.',
  'alt-is-file-name': ({ alt }) => `The picture’s alternative text is a file name (${short(alt)}).`,
  'table-without-header': () => 'The table has headers neither for its columns nor for its rows.',
  'link-vague': ({ text, href }) => `The link “${short(text)}” does not say where it leads (${short(href)}).`,
  'link-bare': ({ href }) => `The link is a bare address (${short(href)}). A screen reader spells it out.`,
  'picture-damaged': ({ how, ...picture }) =>
    picture.number === 0 && how === 'unreadable'
      ? 'The logo can no longer be read, and the file comes without it. Choose it again with the sender, or remove it.'
      : `${pictureInWords(picture, 'en')} ${damagedEn[how]}`,
  undrawable: ({ characters }) =>
    `None of the program’s typefaces has ${characters}. The PDF shows an empty box instead; write it with other characters.`,
  'not-danish': () => 'The answer seems to be in English, but the file says that it is in Danish.',
  'file-too-large': ({ bytes, limit }) =>
    `The file is ${wholeNumber(bytes, 'en')} bytes. Portals often take ${wholeNumber(limit, 'en')} at most.`,
  spelling: ({ word, suggestions }) =>
    `The word “${short(word)}” is not known${suggestions[0] === undefined ? '' : `; perhaps “${short(suggestions[0])}”`}.`,
};

const sayings: Readonly<Record<Language, Sayings>> = { da, en };

/** A finding with each code's own facts in place, so that what goes with a code keeps going with it. */
type Said<Code extends keyof FactsOf> = { readonly code: Code; readonly facts: FactsOf[Code] };
const say = <Code extends keyof FactsOf>({ code, facts }: Said<Code>, language: Language): string => sayings[language][code](facts);

/** A finding of the check before sending as a sentence or two. */
export const checkFindingInWords = (finding: CheckFinding, language: Language): string => say(finding, language);
