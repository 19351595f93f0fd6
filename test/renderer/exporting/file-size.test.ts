import { expect, it } from 'vitest';
import { fileName, fileSize } from '../../../renderer/features/exporting/file-size.ts';

it('says sizes as people do', () => {
  expect([0, 48_123, 2_516_582].map((bytes) => fileSize(bytes, 'da'))).toEqual(['1 kB', '47 kB', '2,4 MB']);
});
it('names a file without its folders, on any system', () => {
  expect([fileName('/home/karen/Svar.pdf'), fileName('C:\\Users\\karen\\Svar.pdf')]).toEqual(['Svar.pdf', 'Svar.pdf']);
});
