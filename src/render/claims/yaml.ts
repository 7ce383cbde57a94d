import { Document, isScalar, visit } from 'yaml';
import type { Report } from '../../report/report.ts';
import { escapeControls, holdsControls } from '../escape/json.ts';
import type { RenderOptions } from '../options.ts';

/** The report as a YAML document with the same data as the JSON. */
export function render(report: Report): string {
  const document = new Document(report, { aliasDuplicateObjects: false });
  // In double quotes YAML accepts the escapes of JSON.
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

// Without quotes a carriage return or a lone surrogate would be read back differently.
const needsQuotes = (text: string): boolean =>
  holdsControls(text) || /[\r\n\t\ufeff]/.test(text) || /\p{Cs}/u.test(text);
