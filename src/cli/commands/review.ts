import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { AnalyzedArticle } from '../../report/analyzed-article.ts';
import { analyzeArticle } from '../../report/build.ts';
import { openServer, type ReviewServer } from '../../review/server.ts';
import { openSession, type Session } from '../../review/session.ts';
import { same, type UiLanguage } from '../../wording.ts';
import { CliError } from '../cli-error.ts';
import { logProblems } from '../io/claim-file-text.ts';
import { draftText } from '../io/draft-text.ts';
import { logStderr } from '../io/log.ts';
import { nearbyArticle } from '../io/nearby-article.ts';
import { SIGNALS } from '../io/signals.ts';
import { standardOutput } from '../io/streams.ts';
import type { ReviewFlags } from '../options/review-options.ts';
import { type TerminalEnv, uiLanguage } from '../options/terminal-env.ts';
import { draftPathFor } from '../review/claim-path.ts';
import { notReviewable } from '../review/not-reviewable.ts';
import { openPage } from '../review/open-page.ts';
import { openedArticle, type ReviewedPaths } from '../review/opened-article.ts';
import { reviewStore } from '../review/store.ts';
import { policyReader } from '../settings/policy-file.ts';
import { settingsReader } from '../settings/settings-file.ts';

/** Serves a page on which a person corrects the claims of an article, until a signal ends it; returns the exit status. */
export async function review(file: string, claimFile: string | null, flags: ReviewFlags): Promise<number> {
  const paths = await openedArticle(file, claimFile, flags);
  const env: TerminalEnv = { isTTY: standardOutput().isTTY === true, columns: undefined, env: process.env };
  const ui = uiLanguage(flags.ui, env);
  const session = await sessionOf(paths, flags, ui);
  const { REQUEST_READERS } = await import('../../claimfile/index.ts');
  const served = { session, readers: REQUEST_READERS, assets: pageAssets(), ui, fileName: basename(paths.claims) };
  const server = await started(served, flags.port ?? 0);
  const ended = signalled();
  standardOutput().write(`${server.address}\n`);
  const isNew = paths.claimsText === null;
  logStderr({
    en: `reviewing ${paths.claims}${isNew ? ' (new)' : ''}; Ctrl+C ends it`,
    ar: `تجري مراجعة ${paths.claims}${isNew ? ' (ملف جديد)' : ''}؛ أنهها بالضغط على Ctrl+C`,
  });
  const page = flags.open ? await openPage(server.address) : null;
  if (page?.isStarted === false) {
    logStderr({
      en: '--open: no browser could be started; open the address above',
      ar: '--open: تعذّر تشغيل متصفّح؛ افتح العنوان أعلاه',
    });
  }
  await ended;
  page?.remove();
  await server.close();
  if (session.isDirty()) {
    const kept = draftPathFor(paths.claims);
    logStderr({
      en: `unsaved changes are kept in ${kept}; the next isnad review offers them`,
      ar: `حُفظت التغييرات غير المعتمدة في ${kept}؛ يعرضها عليك isnad review في المرة التالية`,
    });
  }
  return 0;
}

async function sessionOf(paths: ReviewedPaths, flags: ReviewFlags, ui: UiLanguage): Promise<Session> {
  const { article, claims, claimsText } = paths;
  const claimFiles = await import('../../claimfile/index.ts');
  const input = { id: claims, path: claims, text: article.text, language: article.language };
  const settings = (await settingsReader(flags)(claims)) ?? claimFiles.DEFAULT_SETTINGS;
  const analyzed = await analyzeArticle(input);
  const text = claimsText ?? (await newText(paths, flags));
  const session = await openSession({
    ...{ ui, text, isNew: claimsText === null, fileName: basename(claims), store: reviewStore(claims) },
    article: {
      title: analyzed.report.document.title ?? '',
      text: article.text,
      language: analyzed.report.document.language,
      direction: analyzed.report.document.direction,
    },
    editor: claimFiles.openEditor({
      path: claims,
      text: article.text,
      article: analyzed,
      checks: {
        settings,
        today: new Date().toISOString().slice(0, 10),
        articleWith: (sha256) => nearbyArticle(claims, sha256),
      },
    }),
  });
  if (!('problems' in session)) return session;
  logProblems(claims, session.problems);
  throw new CliError(notReviewable(claims));
}

/** The claim file that `isnad draft` would write. */
async function newText({ article, about, claims }: ReviewedPaths, flags: ReviewFlags): Promise<string> {
  const policy = await policyReader(flags)(claims);
  const analyzed: AnalyzedArticle = await analyzeArticle({
    ...(about ?? {}),
    ...{ id: article.path, path: article.path, text: article.text, language: article.language, policy },
  });
  return draftText(analyzed, { text: article.text, articlePath: article.path, folder: dirname(claims) });
}

function pageAssets(): { readonly script: string; readonly style: string } {
  const read = (name: string): string => readFileSync(join(import.meta.dirname, 'review', name), 'utf8');
  return { script: read('page.js'), style: read('page.css') };
}

async function started(served: Parameters<typeof openServer>[0], port: number): Promise<ReviewServer> {
  try {
    return await openServer(served, { port, onError: (error) => logStderr(same(String(error))) });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'EADDRINUSE') {
      throw new CliError({
        en: `--port ${port}: the port is in use; choose another one, or none`,
        ar: `--port ${port}: المنفذ مشغول؛ اختر غيره أو لا تعيّن منفذًا`,
      });
    }
    if (code === 'EACCES') {
      throw new CliError({
        en: `--port ${port}: permission denied; choose a port from 1024 upward`,
        ar: `--port ${port}: لا إذن بهذا المنفذ؛ اختر منفذًا من 1024 فما فوق`,
      });
    }
    throw error;
  }
}

/** Resolves when a signal asks the program to end. */
const signalled = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of SIGNALS) process.on(signal, () => resolve());
  });
