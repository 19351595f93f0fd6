/** Characters of a text that are no white space. */
export const countLetters = (text: string): number => {
  let count = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    // Space and control characters, and NBSP.
    if (code > 0x20 && code !== 0xa0) count += 1;
  }
  return count;
};
