/**
 * The 32-bit FNV-1a hash of the UTF-16 units of a text between two offsets, unsigned.
 * Source: Fowler, Noll and Vo, http://www.isthe.com/chongo/tech/comp/fnv/ (offset basis and prime
 * for 32 bits); applied to 16-bit units, not to bytes.
 */
export function fnv1a(text: string, start = 0, end: number = text.length): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
