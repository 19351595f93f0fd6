import { defineWords } from '../../../shared/words/words.ts';

export const surroundingsWords = defineWords(
  {
    label: 'Bibliotekets mappe',
    synced: (service: string) => `Biblioteket ligger i en mappe, som ${service} synkroniserer.`,
    syncedByOther: 'Biblioteket ligger i en mappe, der synkroniseres.',
    syncedText:
      'Synkroniseringen kan kopiere det, mens der skrives i det, og så kan noget blive dobbelt eller gå i stykker. Det ligger sikrest på denne computer alene. Når andre skal have en høring, så brug »Send til…«.',
    network: 'Biblioteket ligger på et netværksdrev.',
    networkText:
      'Forsvinder forbindelsen, mens der skrives, kan noget gå i stykker. Det ligger sikrest på denne computer alene. Når andre skal have en høring, så brug »Send til…«.',
    move: 'Flyt til denne computer…',
    keep: 'Behold',
    moving: 'Flytter biblioteket',
    movingText: 'Alt bliver kopieret og sammenlignet, før der skiftes. Den gamle mappe bliver ikke rørt.',
    progress: (done: string, total: string) => `${done} af ${total} filer`,
    moved: (folder: string) => `Biblioteket ligger nu i ${folder}.`,
    movedText: (kept: string) =>
      `Den gamle mappe er, som den var, med en besked om, hvor biblioteket er: ${kept}. Slet den selv, når du vil: det, du sletter helt i Pejling, bliver liggende i den til da.`,
    copies: (names: string, count: number) =>
      count === 1
        ? `Der ligger en anden kopi af biblioteket ved siden af: ${names}.`
        : `Der ligger andre kopier af biblioteket ved siden af: ${names}.`,
    copiesText:
      'Et program, der synkroniserer, lægger sådan en, når der er skrevet to steder. Den kan indeholde noget, der ikke står her. Pejling kan flette det ind; filen selv bliver ikke rørt.',
    merge: 'Flet indholdet ind',
    merging: 'Fletter',
    merged: (hearings: number) =>
      hearings === 0
        ? 'Alt i kopien stod her allerede. Filen er ikke rørt.'
        : `Indholdet er flettet ind i ${hearings === 1 ? 'én høring' : `${String(hearings)} høringer`}. Det kan fortrydes i hver høring under »Fletninger«.`,
    showFolder: 'Vis mappen',
    close: 'Luk',
  },
  {
    label: 'The library’s folder',
    synced: (service) => `The library is in a folder that ${service} synchronises.`,
    syncedByOther: 'The library is in a folder that is synchronised.',
    syncedText:
      'It may be copied while it is being written in, and then something can come to stand twice or break. It is safest on this computer alone. When others need a consultation, use “Send to…”.',
    network: 'The library is on a network drive.',
    networkText:
      'If the connection goes while it is being written in, something can break. It is safest on this computer alone. When others need a consultation, use “Send to…”.',
    move: 'Move to this computer…',
    keep: 'Keep it there',
    moving: 'Moving the library',
    movingText: 'Everything is copied and compared before the change. The old folder is not touched.',
    progress: (done, total) => `${done} of ${total} files`,
    moved: (folder) => `The library is now in ${folder}.`,
    movedText: (kept) =>
      `The old folder is as it was, with a note of where the library is: ${kept}. Delete it yourself when you like: what you delete for good in Pejling stays in it until then.`,
    copies: (names, count) =>
      count === 1 ? `Another copy of the library lies beside it: ${names}.` : `Other copies of the library lie beside it: ${names}.`,
    copiesText:
      'A synchronising program leaves one when two places have written. It may hold something that is not here. Pejling can merge it in; the file itself is not touched.',
    merge: 'Merge it in',
    merging: 'Merging',
    merged: (hearings) =>
      hearings === 0
        ? 'All of the copy was here already. The file has not been touched.'
        : `It has been merged into ${hearings === 1 ? 'one consultation' : `${String(hearings)} consultations`}. That can be undone in each under “Merges”.`,
    showFolder: 'Show the folder',
    close: 'Close',
  },
);
