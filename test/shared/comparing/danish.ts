import type { Random } from './random.ts';

const WHO =
  'Kommunen|Byrådet|Forvaltningen|Udvalget|Skolen|Borgeren|Virksomheden|Jobcentret|Foreningen|Regionen|Ældrerådet|Naboen|Familien|Lederen|Medarbejderne|Partnerskabet'.split(
    '|',
  );
const WHAT =
  'indsatsen|økonomien|boligerne|trafikken|støjen|varmeplanen|lokalplanen|folkeskolen|ældreplejen|dagtilbuddet|beskæftigelsen|sundheden|klimasikringen|kystbeskyttelsen|vejnettet|cykelstien|idrætshallen|biblioteket|kulturhuset|havnen|skoven|åen|affaldssorteringen|energiforsyningen|forebyggelsen|rehabiliteringen|integrationen|budgettet|tilsynet|sagsbehandlingen|digitaliseringen|frivilligheden|byudviklingen|landdistrikterne|naturparken|solcellerne|vindmøllerne|spildevandet|grundvandet|uddannelserne|lærepladserne|virksomhedspraktikken|fleksjobbene|sygefraværet|bostøtten|misbrugsbehandlingen|psykiatrien|tandplejen|hjemmehjælpen|madordningen'.split(
    '|',
  );
const VERB =
  'styrker|prioriterer|følger|udvikler|beskytter|gennemgår|planlægger|finansierer|evaluerer|inddrager|tilpasser|sikrer|undersøger|fremlægger|afgrænser|samordner|forenkler|udbygger|begrænser|overvåger'.split(
    '|',
  );
const HOW =
  'i tæt samarbejde med de lokale foreninger|inden udgangen af året|med respekt for den enkelte|uden at udgifterne stiger|på baggrund af de seneste tal|i dialog med de berørte|efter en samlet vurdering|som led i den nye reform|med hjælp fra frivillige|gennem en tidlig indsats|på tværs af forvaltninger|så tidligt som muligt|inden for den vedtagne ramme|med afsæt i borgernes hverdag|ved hjælp af klare mål|under hensyn til naturen|på lige fod med nabokommunerne|i takt med at midlerne findes'.split(
    '|',
  );
const OPENING =
  'Det betyder at|Samtidig|Derfor|Det er vigtigt at|Som nævnt ovenfor|I praksis vil det sige at|Endelig|Herudover|På den baggrund|Erfaringen viser at'.split(
    '|',
  );
const SENTENCE = [
  'Høringsfristen er åben for alle.',
  'Det skal der arbejdes videre med.',
  'Vi ser frem til et godt samarbejde.',
  'Der henvises til bilaget.',
  'Det betyder at alle skal bidrage.',
];

export const anyWord = (random: Random): string =>
  random.of(random.chance(0.5) ? WHAT : random.of([WHO, VERB, HOW.join(' ').split(' ')])).toLowerCase();

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A made-up sentence. A twelfth are stock sentences that return all through a document. */
export const sentence = (random: Random): string => {
  if (random.chance(0.08)) return random.of(SENTENCE);
  const clause = `${random.of(WHO).toLowerCase()} ${random.of(VERB)} ${random.of(WHAT)} og ${random.of(WHAT)} ${random.of(HOW)}`;
  const opened = random.chance(0.4) ? `${random.of(OPENING)} ${clause}` : clause;
  const more = random.chance(0.35)
    ? `, hvor ${random.of(WHAT)} ${random.of(VERB)} ${String(1 + random.below(95))} procent af ${random.of(WHAT)}`
    : '';
  return `${capital(opened)}${more}.`;
};

export const sentences = (random: Random, count: number): string => Array.from({ length: count }, () => sentence(random)).join(' ');

/** A made-up plan of about so many characters: guideposts, sections, paragraphs and bullets, a line each. */
export const planOf = (random: Random, length: number): string => {
  const lines: string[] = [];
  let size = 0;
  const add = (line: string): void => {
    lines.push(line);
    size += line.length + 1;
  };
  for (let guidepost = 1; size < length; guidepost += 1) {
    add(`Pejlemærke ${String(guidepost)}: ${capital(random.of(WHAT))} og ${random.of(WHAT)}`);
    for (let section = 1; section <= 3 && size < length; section += 1) {
      add(
        `${String(guidepost)}.${String(section)} ${random.of(['Formål', 'Baggrund', 'Sådan gør vi', 'Økonomi', capital(random.of(WHAT))])}`,
      );
      for (let i = 0; i < 3; i += 1) add(sentences(random, 2 + random.below(6)));
      if (random.chance(0.5))
        for (let i = 0; i < 3 + random.below(4); i += 1) add(`${capital(random.of(VERB))} ${random.of(WHAT)} ${random.of(HOW)}`);
    }
  }
  return lines.join('\n');
};
