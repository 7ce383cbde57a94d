import type { DocumentFormat } from '../formats.ts';
import type { Fault, Reading } from '../reading.ts';

/** A document: its text where it is one, or its bytes. */
export type Content = string | Uint8Array;

/** Each reader with the libraries it needs is loaded when a document of its format comes. */
const READERS: Readonly<Record<DocumentFormat, (content: Content) => Promise<Reading | Fault>>> = {
  html: async (content) => (await import('./html.ts')).readHtml(String(content)),
};

/** Takes the article from a document. Whatever a library makes of a document that is broken or hostile becomes a fault. */
export async function read(format: DocumentFormat, content: Content): Promise<Reading | Fault> {
  try {
    return await READERS[format](content);
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n', 1)[0]?.slice(0, 200) : String(error);
    return { fault: `cannot be read as ${format} (${reason}); save it as plain text` };
  }
}
