/** Apart from the schema that holds to them: whoever reads a first page shall not wait for what checks it. */

/** What is shown of a page at most: more would not be read before the whole document is there. */
export const MOST_FIRST_BLOCKS = 120;
/** UTF-16 units of one block that are shown at most. */
export const LONGEST_FIRST_BLOCK = 2000;
