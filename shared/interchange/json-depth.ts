/** True when brackets stand within brackets deeper than `most`. Looks at no strings' inside. */
export const isDeeper = (json: string, most: number): boolean => {
  let depth = 0;
  let inString = false;
  for (let i = 0; i < json.length; i += 1) {
    const sign = json[i];
    if (inString) {
      if (sign === '\\') i += 1;
      else if (sign === '"') inString = false;
    } else if (sign === '"') inString = true;
    else if (sign === '[' || sign === '{') {
      depth += 1;
      if (depth > most) return true;
    } else if (sign === ']' || sign === '}') depth -= 1;
  }
  return false;
};

/** Nested deeper than this, JSON comes from no program for people. */
const MOST_NESTED = 256;

/** True where JSON is nested deeper than any that is read. */
export const isTooDeep = (json: string): boolean => isDeeper(json, MOST_NESTED);
