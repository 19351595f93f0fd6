/** The fragment of the page's address when it is loaded again after it went down. */
export const AFTER_CRASH = '#after-crash';
