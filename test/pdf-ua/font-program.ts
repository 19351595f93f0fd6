/** As much of a TrueType file (ISO/IEC 14496-22) as tells how many glyphs it has and what its table of characters is for. */
export type FontProgram = {
  readonly glyphs: number;
  /** Platform and encoding of each of its tables of characters, as '3,1'. */
  readonly charmaps: readonly string[];
};

/** Reads the tables of a TrueType file; null where it is none. */
export const readFontProgram = (bytes: Uint8Array): FontProgram | null => {
  if (bytes.length < 12) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, number>();
  for (let i = 0; i < view.getUint16(4) && 28 + i * 16 <= bytes.length; i += 1) {
    const at = 12 + i * 16;
    tables.set(Buffer.from(bytes.subarray(at, at + 4)).toString('latin1'), view.getUint32(at + 8));
  }
  const profile = tables.get('maxp');
  if (profile === undefined) return null;
  const characters = tables.get('cmap');
  const charmaps =
    characters === undefined
      ? []
      : Array.from({ length: view.getUint16(characters + 2) }, (_, i) => {
          const at = characters + 4 + i * 8;
          return `${String(view.getUint16(at))},${String(view.getUint16(at + 2))}`;
        });
  return { glyphs: view.getUint16(profile + 4), charmaps };
};
