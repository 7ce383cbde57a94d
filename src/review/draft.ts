/** The unsaved text of a review, and the claim file that it was made from. */
export interface Draft {
  /** The SHA-256 of that claim file, in hexadecimal; null where there was none. */
  readonly base: string | null;
  readonly text: string;
}

const FORMAT = 'isnad-review-draft/1';

/** A draft as a file. */
export const writtenDraft = ({ base, text }: Draft): string => `${JSON.stringify({ format: FORMAT, base, text })}\n`;

/** A draft from a file; null for another file. */
export function readDraft(written: string): Draft | null {
  try {
    const { format, base, text }: Record<string, unknown> = Object(JSON.parse(written));
    const isBase = base === null || (typeof base === 'string' && /^[0-9a-f]{64}$/.test(base));
    return format === FORMAT && isBase && typeof text === 'string' ? { base, text } : null;
  } catch {
    return null;
  }
}
