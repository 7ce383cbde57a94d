/**
 * The labels that are right at each place, as bits: its own, and where that is 0 (outside) also the beginnings `free` and
 * their insides. The sequence is always a possible one: an inside that does not go on with the label before, because
 * another run parts it from its beginning, may as well be a beginning.
 */
export function allowedLabels(labels: Uint8Array, free: readonly number[]): Uint16Array {
  const outside = free.reduce((bits, label) => bits | (0b11 << label), 1);
  return Uint16Array.from(labels, (label, at) => {
    if (label === 0) return outside;
    const before = labels[at - 1] ?? 0;
    const resumes = label % 2 === 0 && before !== label && before !== label - 1;
    return (1 << label) | (resumes ? 1 << (label - 1) : 0);
  });
}
