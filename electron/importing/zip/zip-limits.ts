/**
 * What a zip file may hold before it is refused (design § 9). A bomb is small as a file and large when unpacked; these are
 * checked against what the file declares, and again against what really comes out.
 */
export const ZIP_LIMITS = {
  /** Entries. Large Word files have some hundreds. */
  entries: 5000,
  /** Bytes of all entries unpacked together. */
  bytes: 200 * 1024 * 1024,
  /** Unpacked bytes for each packed one. Word's XML comes to 10–40. */
  ratio: 200,
  /** Bytes; so little may be packed at any ratio: it harms nobody, and a long document of like paragraphs packs very well. */
  anyRatioBelow: 16 * 1024 * 1024,
} as const;
