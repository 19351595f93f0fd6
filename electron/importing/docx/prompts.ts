import { childNamed, isOn, textInside, type XmlElement } from './xml-element.ts';

/** What Word and templates write where something is still to be filled in. */
const PROMPT = /^(?:\[[^\]]{1,80}\]|(?:klik|tryk|click|tap|choose|vælg|enter|angiv|skriv|indtast)\b.{0,80})$/i;

/** A content control that shows its prompt ('Klik her for at angive tekst') and no words of the writer's. */
export const isUnfilled = (control: XmlElement): boolean =>
  isOn(childNamed(control, 'w:sdtPr'), 'w:showingPlcHdr') === true &&
  PROMPT.test(textInside(childNamed(control, 'w:sdtContent') ?? control).trim());
