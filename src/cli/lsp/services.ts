import type { Completion } from '../../claimfile/editor/completions.ts';
import type { TextEdit } from '../../claimfile/format/text-edits.ts';
import type { Problem } from '../../problem.ts';
import type { SourceHint } from '../../render/editor/hints.ts';

/** A text in an editor, and its path. */
export interface EditedText {
  readonly path: string;
  readonly text: string;
}

/** A fix that the article settles. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** What the language server asks the program for; offsets are in UTF-16 units. */
export interface EditorServices {
  /** The problems of a claim file; empty where the settings exclude it. */
  readonly problemsOf: (file: EditedText) => Promise<readonly Problem[]>;
  readonly fixesOf: (file: EditedText) => Promise<readonly Fix[]>;
  readonly completionsAt: (file: EditedText, offset: number) => Promise<readonly Completion[]>;
  /** The claim at an offset as Markdown; null for none. */
  readonly hoverAt: (file: EditedText, offset: number) => Promise<string | null>;
  /** The hints of an article. */
  readonly hintsOf: (article: EditedText) => Promise<readonly SourceHint[]>;
  /** The title of the action that applies all fixes. */
  readonly fixAllTitle: string;
  /** Reports an error of the server's own. */
  readonly log: (message: string) => void;
}
