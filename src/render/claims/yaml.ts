import { Document, isScalar, visit } from 'yaml';
import type { Report } from '../../report/report.ts';
import { escapeControls, holdsControls } from '../escape/json.ts';
import type { RenderOptions } from '../options.ts';

/** The report as a document of YAML, the same data as in JSON. */
export function render(report: Report): string {
  const document = new Document(report, { aliasDuplicateObjects: false });
  // Between double quotes a character may be written as an escape, as in JSON.
  visit(document, {
    Scalar: (_, node) => {
      if (isScalar(node) && typeof node.value === 'string' && needsQuotes(node.value)) node.type = 'QUOTE_DOUBLE';
    },
  });
  return escapeControls(
    document.toString({ lineWidth: 0, blockQuote: false, doubleQuotedMinMultiLineLength: Infinity }),
  );
}

/** Several reports are a stream of documents. */
export const open = ({ heading }: RenderOptions): string => (heading ? '---\n' : '');
export const between = (): string => '---\n';

// A carriage return or a half of a surrogate pair would not come back as it was.
const needsQuotes = (text: string): boolean =>
  holdsControls(text) || /[\r\n\t\ufeff]/.test(text) || /\p{Cs}/u.test(text);
