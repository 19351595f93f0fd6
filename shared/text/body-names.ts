/** Words of a public body's own name, from a capital to the word that says what it is; '- og' joins two fields of one ministry. */
const BODY =
  /^(?:(?:\p{Lu}[\p{L}-]{1,40} ){1,3}(?:[Kk]ommune|KOMMUNE|Regionskommune)|(?:Region|REGION)(?: \p{Lu}[\p{L}-]{1,30}){1,2}|(?:\p{Lu}[\p{L}-]{1,40},? ){0,3}(?:og |OG )?\p{Lu}\p{L}{0,40}(?:ministeriet|MINISTERIET|styrelsen|STYRELSEN)|Styrelsen for \p{Lu}[\p{L}-]{1,40}(?:,? (?:og )?\p{L}{1,40}){0,3})$/u;

/** A department within a body: 'Ældre- og Handicapforvaltningen', 'Børne- og Ungeafdelingen'. */
const DEPARTMENT =
  /^(?:\p{Lu}[\p{L}-]{1,40},? ){0,3}(?:(?:og|for) )?\p{Lu}?\p{L}{0,40}(?:forvaltningen|afdelingen|sekretariatet|direktionen|kontoret|departementet)$/u;

/** A line that is nothing but the name of a public body: a letterhead, not a title. */
export const isBodyName = (text: string): boolean => text.length <= 80 && BODY.test(text);

/** A line of a letterhead that names the body or a department of it. */
export const isLetterhead = (text: string): boolean => isBodyName(text) || (text.length <= 80 && DEPARTMENT.test(text));
