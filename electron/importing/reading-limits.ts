/** The most that a process may hold while it reads a document, in bytes. Heap, buffers and the runtime together. */
export const READING_MEMORY = 1024 * 1024 * 1024;

/** The longest that reading one document may take however well it gets on, in milliseconds: 5,000 pages at 24 ms each. */
export const LONGEST_READING = 120_000;
