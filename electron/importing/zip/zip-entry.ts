/** One file in a zip file, as the directory at the end of the zip file describes it. */
export type ZipEntry = {
  /** Path within the zip file, '/' between folders. */
  readonly path: string;
  readonly method: 'stored' | 'deflated';
  readonly isEncrypted: boolean;
  /** Bytes as packed. */
  readonly packed: number;
  /** Bytes as unpacked, as declared: not to be trusted. */
  readonly size: number;
  /** Offset of its local header in the zip file. */
  readonly at: number;
};
