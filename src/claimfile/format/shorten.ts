/** Text on one line, cut after a word where it has more than `most` UTF-16 units. */
export function shorten(words: string, most: number): string {
  const cleanText = words.replace(/\s+/g, ' ').trim();
  return cleanText.length > most
    ? `${cleanText.slice(0, Math.max(0, cleanText.lastIndexOf(' ', most - 1)))} …`
    : cleanText;
}
