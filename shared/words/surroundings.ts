import { defineWords } from './words.ts';

/** What is left for people in a folder that a library was moved out of. */
export const surroundingsWords = defineWords(
  {
    noteName: 'Biblioteket er flyttet.txt',
    noteText: (folder: string, host: string) =>
      `Pejlings bibliotek lå i denne mappe. Det er flyttet til\n\n  ${folder}\n\npå computeren »${host}«. Pejling finder det selv dér.\n\nDet, der ligger her, er en kopi fra den dag, det blev flyttet. Den kan slettes, når alt er fundet på det nye sted.\n`,
  },
  {
    noteName: 'The library has been moved.txt',
    noteText: (folder, host) =>
      `Pejling’s library was in this folder. It has been moved to\n\n  ${folder}\n\non the computer “${host}”. Pejling finds it there by itself.\n\nWhat lies here is a copy of the day it was moved. It can be deleted once everything has been found in the new place.\n`,
  },
);
