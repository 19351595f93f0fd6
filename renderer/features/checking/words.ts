import { defineWords } from '../../../shared/words/words.ts';

/** What the screen itself says; the findings have words of their own. */
export const checkWords = defineWords(
  {
    title: 'Tjek før afsendelse',
    loading: 'Svaret tjekkes',
    again: 'Tjek igen',
    close: 'Luk',
    goOn: 'Eksportér…',
    clearTitle: 'Intet at bemærke',
    groups: { blocking: 'Bør rettes, før svaret sendes', warning: 'Se på det her', information: 'Godt at vide' },
    show: 'Vis',
    showAt: (place: string) => `Vis: ${place}`,
    actAt: (act: string, place: string) => `${act}: ${place}`,
    remedy: {
      redact: 'Slør',
      replace: 'Ret',
      'fill-letter': 'Udfyld',
      today: 'Brug dags dato',
      cite: 'Gør til citat',
      update: 'Opdatér citatet',
      'set-level': 'Ret niveauet',
      'skip-guidepost': 'Spring over…',
    },
    done: 'Rettet. Fortryd med Ctrl+Z i svaret.',
    takeOutAll: (count: number) => `Slør alle ${String(count)} personnumre`,
    takenOut: (count: number) =>
      count === 1 ? 'Sløret i svaret. Fortryd med Ctrl+Z der.' : `Sløret ${String(count)} steder i svaret. Fortryd med Ctrl+Z der.`,
    takenOutBeside: (count: number) =>
      count === 1 ? 'Sløret uden for svarets tekst' : `Sløret ${String(count)} steder uden for svarets tekst`,
    leftAlone: (count: number) =>
      `${count === 1 ? 'Et sted er ændret' : `${String(count)} steder er ændret`} siden tjekket og er ikke rørt. Svaret tjekkes igen.`,
    notDone: 'Stedet er ændret siden tjekket. Intet er rettet. Svaret tjekkes igen.',
    notThere: 'Stedet er ikke længere i svaret.',
    notSaved: 'Det seneste er ikke gemt endnu, så tjekket gælder det, der var gemt.',
  },
  {
    title: 'Check before sending',
    loading: 'The answer is being checked',
    again: 'Check again',
    close: 'Close',
    goOn: 'Export…',
    clearTitle: 'Nothing to remark',
    groups: { blocking: 'Should be put right before sending', warning: 'Look at these', information: 'Good to know' },
    show: 'Show',
    showAt: (place: string) => `Show: ${place}`,
    actAt: (act: string, place: string) => `${act}: ${place}`,
    remedy: {
      redact: 'Black out',
      replace: 'Put right',
      'fill-letter': 'Fill in',
      today: 'Use today’s date',
      cite: 'Make it a citation',
      update: 'Update the citation',
      'set-level': 'Put the level right',
      'skip-guidepost': 'Skip…',
    },
    done: 'Put right. Undo with Ctrl+Z in the answer.',
    takeOutAll: (count) => `Black out all ${String(count)} personal numbers`,
    takenOut: (count) =>
      count === 1
        ? 'Blacked out in the answer. Undo with Ctrl+Z there.'
        : `Blacked out in ${String(count)} places of the answer. Undo with Ctrl+Z there.`,
    takenOutBeside: (count) =>
      count === 1 ? 'Blacked out outside the answer’s text' : `Blacked out in ${String(count)} places outside the answer’s text`,
    leftAlone: (count) =>
      `${count === 1 ? 'One place has' : `${String(count)} places have`} changed since the check and have been left alone. The answer is checked again.`,
    notDone: 'The place has changed since the check. Nothing has been changed. The answer is checked again.',
    notThere: 'The place is no longer in the answer.',
    notSaved: 'The latest is not saved yet, so the check is of what was saved.',
  },
);
