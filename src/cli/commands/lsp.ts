import packageJson from '../../../package.json' with { type: 'json' };
import type { ArticleRecord } from '../../claimfile/format/schema.ts';
import { messageIn } from '../../problem.ts';
import { sourceHints } from '../../render/editor/hints.ts';
import { hoverMarkdown } from '../../render/editor/hover.ts';
import { MESSAGES } from '../../render/locale/locales.ts';
import type { AnalyzedArticle } from '../../report/analyzed-article.ts';
import { analyzeArticle, reportOn } from '../../report/build.ts';
import { same } from '../../wording.ts';
import { claimedArticle } from '../io/claimed-article.ts';
import { logStderr } from '../io/log.ts';
import type { EditorServices } from '../lsp/services.ts';
import { settingsReader } from '../settings/settings-file.ts';
import { checkClaimText } from '../validate/check-file.ts';

/** Serves the Language Server Protocol on the standard streams; returns the exit status. */
export async function lsp({ ui }: { readonly ui: 'en' | 'ar' }): Promise<number> {
  const { serve } = await import('../lsp/language-server.ts');
  return serve(await editorServices(ui), packageJson.version);
}

async function editorServices(ui: 'en' | 'ar'): Promise<EditorServices> {
  const claimFiles = await import('../../claimfile/index.ts');
  const messages = MESSAGES[ui];
  const settingsOf = settingsReader({});
  return {
    log: (message) => logStderr(same(message)),
    fixAllTitle: messages.editor.fixAll,
    problemsOf: async ({ path, text }) => {
      const settings = await settingsOf(path);
      if (settings === null) return [];
      const problems = await checkClaimText(text, path, settings);
      return problems.map((one) => ({ ...one, message: messageIn(one, ui) }));
    },
    fixesOf: async ({ path, text }) => {
      const opened = claimFiles.openClaims(text, path);
      if (!('article' in opened)) return [];
      const article = await articleOf(path, opened.article);
      if (article === null) return [];
      const { repairs, edits } = opened.fix({ text: article.document.text, report: article.report });
      return repairs.map((repair, at) => ({ title: messages.editor.fixes[repair], edits: edits[at] ?? [] }));
    },
    completionsAt: async ({ text }, offset) => claimFiles.completionsAt(text, offset),
    hoverAt: async ({ path, text }, offset) => {
      const opened = claimFiles.openClaims(text, path);
      const article = 'article' in opened ? await articleOf(path, opened.article) : null;
      const hover = claimFiles.claimHoverAt(text, offset, article);
      return hover === null ? null : hoverMarkdown(hover, article?.report ?? null, messages);
    },
    hintsOf: async ({ path, text }) =>
      sourceHints(await reportOn({ id: path, path, text, language: 'auto' }), messages),
  };
}

/** The article of a claim file, analysed; null where it cannot be read. */
async function articleOf(claimFile: string, { path, language }: ArticleRecord): Promise<AnalyzedArticle | null> {
  const found = claimedArticle(claimFile, path);
  return found.found === 'read' ? analyzeArticle({ id: path, path, text: found.text, language }) : null;
}
