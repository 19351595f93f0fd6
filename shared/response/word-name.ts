/** What those are called in a Word file who have not said their name: Word asks for one everywhere. */
export const NAMELESS = 'Uden navn';
