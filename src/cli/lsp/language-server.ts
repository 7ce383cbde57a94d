import { fileURLToPath } from 'node:url';
import {
  type CodeAction,
  CodeActionKind,
  type CompletionItem,
  CompletionItemKind,
  createConnection,
  type Diagnostic,
  DiagnosticSeverity,
  type InitializeResult,
  type InlayHint,
  InlayHintKind,
  MarkupKind,
  type Range,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from '../../claimfile/format/text-edits.ts';
import type { Problem, Severity } from '../../problem.ts';
import type { EditedText, EditorServices, Fix } from './services.ts';

// Time for typing before a file is checked, in milliseconds.
const PAUSE = 150;

const CAPABILITIES: InitializeResult['capabilities'] = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
  hoverProvider: true,
  completionProvider: { triggerCharacters: [' ', '-'] },
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.SourceFixAll] },
  inlayHintProvider: true,
};

/** Serves the Language Server Protocol on the standard streams until the client ends it; returns the exit status. */
export async function serve(services: EditorServices, version: string): Promise<number> {
  const connection = createConnection(process.stdin, process.stdout);
  const documents = new TextDocuments(TextDocument);
  const waiting = new Map<string, NodeJS.Timeout>();

  const publish = async (document: TextDocument): Promise<void> => {
    const { uri, version: checked } = document;
    const problems = await services.problemsOf(editedText(document));
    // Typing went on meanwhile: the next check reports.
    if (documents.get(uri)?.version !== checked) return;
    const diagnostics = problems.map((problem) => toDiagnostic(problem, document));
    await connection.sendDiagnostics({ uri, version: checked, diagnostics });
  };
  const check = (document: TextDocument, pause = PAUSE): void => {
    clearTimeout(waiting.get(document.uri));
    const run = (): void => {
      waiting.delete(document.uri);
      publish(document).catch((error: unknown) => services.log(String(error)));
    };
    waiting.set(document.uri, setTimeout(run, pause));
  };
  const claimFileAt = (uri: string): TextDocument | null => {
    const document = documents.get(uri);
    return document !== undefined && isClaimFile(document) ? document : null;
  };

  connection.onInitialize(() => ({ capabilities: CAPABILITIES, serverInfo: { name: 'isnad', version } }));
  documents.onDidChangeContent(({ document }) => isClaimFile(document) && check(document));
  // A claim file may be of the article that was saved.
  documents.onDidSave(() => {
    for (const document of documents.all()) if (isClaimFile(document)) check(document, 0);
  });
  documents.onDidClose(({ document: { uri } }) => {
    clearTimeout(waiting.get(uri));
    connection.sendDiagnostics({ uri, diagnostics: [] }).catch(() => {});
  });
  connection.onCompletion(async ({ textDocument, position }) => {
    const document = claimFileAt(textDocument.uri);
    if (document === null) return [];
    return (await services.completionsAt(editedText(document), document.offsetAt(position))).map(toCompletion);
  });
  connection.onHover(async ({ textDocument, position }) => {
    const document = claimFileAt(textDocument.uri);
    const value = document && (await services.hoverAt(editedText(document), document.offsetAt(position)));
    return value === null ? null : { contents: { kind: MarkupKind.Markdown, value } };
  });
  connection.onCodeAction(async ({ textDocument, range, context }) => {
    const document = claimFileAt(textDocument.uri);
    if (document === null) return [];
    const fixes = await services.fixesOf(editedText(document));
    return actionsFor({ document, fixes, range, diagnostics: context.diagnostics }, services.fixAllTitle);
  });
  connection.languages.inlayHint.on(async ({ textDocument, range }) => {
    const document = documents.get(textDocument.uri);
    if (document === undefined || !isArticle(document)) return [];
    return hintsIn(range, document, services);
  });
  documents.listen(connection);
  connection.listen();
  return new Promise((resolve) => {
    let isShutDown = false;
    connection.onShutdown(() => {
      isShutDown = true;
    });
    const end = (): void => resolve(isShutDown ? 0 : 1);
    connection.onExit(end);
    process.stdin.once('end', end);
  });
}

const isClaimFile = (document: TextDocument): boolean =>
  /^(?:yaml|json|jsonc)$/.test(document.languageId) && /^isnad:|^\{?[ \t]*"isnad":/mu.test(document.getText());

const isArticle = ({ languageId }: TextDocument): boolean => languageId === 'plaintext' || languageId === 'markdown';

const editedText = (document: TextDocument): EditedText => ({
  path: document.uri.startsWith('file:') ? fileURLToPath(document.uri) : document.uri,
  text: document.getText(),
});

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

function toDiagnostic({ rule, severity, message, offset = 0 }: Problem, document: TextDocument): Diagnostic {
  return { range: lineFrom(document, offset), severity: SEVERITIES[severity], code: rule, source: 'isnad', message };
}

/** From an offset to the end of its line. */
function lineFrom(document: TextDocument, offset: number): Range {
  const start = document.positionAt(offset);
  const line = document.getText({ start, end: { line: start.line + 1, character: 0 } }).trimEnd();
  return { start, end: { line: start.line, character: start.character + line.length } };
}

const KINDS = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  source: CompletionItemKind.Reference,
  claim: CompletionItemKind.Reference,
} as const;

const toCompletion = ({
  label,
  kind,
  detail,
  insert,
}: Awaited<ReturnType<EditorServices['completionsAt']>>[number]): CompletionItem => ({
  label,
  kind: KINDS[kind],
  insertText: insert,
  ...(detail === '' ? {} : { detail }),
});

interface Asked {
  readonly document: TextDocument;
  readonly fixes: readonly Fix[];
  readonly range: Range;
  readonly diagnostics: readonly Diagnostic[];
}

/** The fixes in the lines that the client asks about, and one action for all fixes of the file. */
function actionsFor({ document, fixes, range, diagnostics }: Asked, fixAllTitle: string): CodeAction[] {
  const changes = (edits: readonly TextEdit[]) => ({
    changes: {
      [document.uri]: edits.map(({ start, end, text }) => ({
        range: { start: document.positionAt(start), end: document.positionAt(end) },
        newText: text,
      })),
    },
  });
  const lineAt = (offset: number): number => document.positionAt(offset).line;
  const isNear = ({ edits }: Fix): boolean =>
    edits.some(({ start, end }) => lineAt(start) <= range.end.line + 1 && lineAt(end) >= range.start.line - 1);
  const near = fixes.filter(isNear).map(
    ({ title, edits }): CodeAction => ({
      ...{ title, kind: CodeActionKind.QuickFix, edit: changes(edits) },
      diagnostics: diagnostics.filter(({ range: { start } }) =>
        edits.some((edit) => lineAt(edit.start) === start.line),
      ),
    }),
  );
  if (fixes.length === 0) return near;
  const all = {
    title: fixAllTitle,
    kind: CodeActionKind.SourceFixAll,
    edit: changes(fixes.flatMap(({ edits }) => edits)),
  };
  return [...near, all];
}

async function hintsIn(range: Range, document: TextDocument, services: EditorServices): Promise<InlayHint[]> {
  const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  const hints = await services.hintsOf(editedText(document));
  return hints
    .filter(({ offset }) => offset >= from && offset <= to)
    .map(({ offset, label, tooltip }) => ({
      position: document.positionAt(offset),
      ...{ label, tooltip, kind: InlayHintKind.Parameter, paddingRight: true },
    }));
}
