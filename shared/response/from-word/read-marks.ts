/** Name of the Y.Map that says what has been read from Word files, so that nothing is read twice. */
export const READ_FROM_WORD = 'readFromWord';
