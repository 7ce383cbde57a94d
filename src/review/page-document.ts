import { escapeHtml } from '../render/escape/html.ts';
import type { UiLanguage } from './protocol.ts';

const TEXTS: Readonly<
  Record<UiLanguage, { readonly direction: string; readonly title: string; readonly noScript: string }>
> = {
  en: { direction: 'ltr', title: 'Review', noScript: 'This page needs JavaScript.' },
  ar: { direction: 'rtl', title: 'مراجعة', noScript: 'تحتاج هذه الصفحة إلى JavaScript.' },
};

/** The document that the page's script fills. */
export function pageDocument(ui: UiLanguage, fileName: string): string {
  const { direction, title, noScript } = TEXTS[ui];
  return `<!doctype html>
<html lang="${ui}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}: ${escapeHtml(fileName)}</title>
<link rel="stylesheet" href="/page.css">
<script type="module" src="/page.js"></script>
</head>
<body><main id="app"><noscript>${noScript}</noscript></main></body>
</html>
`;
}
