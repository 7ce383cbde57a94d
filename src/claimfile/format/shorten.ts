/** Words on one line, cut behind a word where they have more than so many UTF-16 units. */
export function shortened(words: string, most: number): string {
  const plain = words.replace(/\s+/g, ' ').trim();
  return plain.length > most ? `${plain.slice(0, Math.max(0, plain.lastIndexOf(' ', most - 1)))} …` : plain;
}
