/** 64 bits of a text, as 16 hexadecimal digits: the same text always gives the same. FNV-1a, twice; tells texts apart, and keeps no secrets. */
export function shortHash(text: string): string {
  const half = (basis: number): string => {
    let hash = basis;
    for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    return (hash >>> 0).toString(16).padStart(8, '0');
  };
  return half(0x811c9dc5) + half(0x5bd1e995);
}
