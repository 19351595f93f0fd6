import { describe, expect, it } from 'vitest';
import { readDropped, titleOfPasted } from '../../../renderer/features/library/import-files.ts';

describe('titleOfPasted', () => {
  it('is the first line with words', () => {
    expect(titleOfPasted('\n\n  Referat af møde  \nTil stede: alle')).toBe('Referat af møde');
  });

  it('is cut between words when it is long', () => {
    const title = titleOfPasted(`${'ord '.repeat(40)}\nmere`);
    expect(title).toMatch(/^(ord )+…$/);
    expect(title.length).toBeLessThanOrEqual(82);
  });
});

describe('readDropped', () => {
  it('gives a file’s bytes', async () => {
    expect(await readDropped(new File(['æ'], 'a.txt'))).toEqual({
      kind: 'bytes',
      file: { name: 'a.txt', bytes: new Uint8Array([0xc3, 0xa6]) },
    });
  });

  it('says of a folder that it cannot be read', async () => {
    const folder = new File([], 'mappe');
    folder.arrayBuffer = () => Promise.reject(new Error('is a directory'));
    expect(await readDropped(folder)).toEqual({
      kind: 'failed',
      file: 'mappe',
      failure: { code: 'file-unreadable', file: 'mappe', reason: 'is a directory' },
    });
  });
});
