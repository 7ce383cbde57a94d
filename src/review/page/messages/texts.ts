import type { Plural } from '../../../wording.ts';
import type { Status } from '../../protocol.ts';
import type { Filters } from '../state/page-state.ts';

/** The texts of the page in one interface language. `#` stands for a number, `%` for a second one, `@` for a name. */
export interface Texts {
  readonly title: string;
  readonly header: {
    readonly saved: string;
    readonly unsaved: string;
    readonly saving: string;
    readonly notYetWritten: string;
    readonly save: string;
    readonly undo: string;
    readonly redo: string;
    /** How many of the claims have been accepted. */
    readonly progress: string;
    readonly problems: Plural;
    readonly noProblems: string;
    readonly help: string;
    readonly theme: { readonly system: string; readonly light: string; readonly dark: string };
    /** The name of the other language, in that language. */
    readonly otherLanguage: string;
  };
  readonly article: {
    readonly label: string;
    readonly hint: string;
    readonly sign: string;
    readonly selection: string;
    readonly newClaim: string;
    readonly asContent: string;
    readonly addSpan: string;
    readonly asCue: string;
    readonly asMention: string;
    readonly dropSelection: string;
  };
  readonly list: {
    readonly label: string;
    readonly shown: string;
    readonly none: string;
    readonly accepted: string;
    readonly gone: string;
    readonly rejected: string;
    readonly restore: string;
  };
  readonly filters: Readonly<Record<keyof Filters, string>> & {
    readonly label: string;
    readonly all: string;
    readonly open: string;
    readonly accepted: string;
    readonly reset: string;
  };
  readonly status: Readonly<Record<Status, string>>;
  readonly claim: {
    readonly label: string;
    readonly none: string;
    readonly accept: string;
    readonly accepted: string;
    readonly takeBack: string;
    readonly reject: string;
    readonly content: string;
    readonly contentMissing: string;
    readonly cue: string;
    readonly noCue: string;
    readonly mention: string;
    readonly noMention: string;
    readonly remove: string;
    readonly span: string;
    readonly start: string;
    readonly end: string;
    readonly startEarlier: string;
    readonly startLater: string;
    readonly endEarlier: string;
    readonly endLater: string;
    readonly removeSpan: string;
    readonly noParent: string;
    readonly labels: string;
    readonly noType: string;
    readonly asFact: string;
    readonly status: string;
    readonly note: string;
    readonly previous: string;
    readonly next: string;
  };
  readonly level: {
    readonly noSum: string;
    readonly stated: string;
    readonly setToSum: string;
    readonly points: Plural;
  };
  readonly source: {
    readonly nobody: string;
    readonly new: string;
    readonly name: string;
    readonly add: string;
    readonly cancel: string;
    readonly edit: string;
    readonly rename: string;
    readonly keepAlias: string;
    readonly role: string;
    readonly anonymityReason: string;
    readonly aliases: string;
    readonly merge: string;
    readonly mergeInto: string;
    readonly remove: string;
    readonly showClaims: string;
    readonly uses: Plural;
  };
  readonly chain: {
    readonly label: string;
    readonly hint: string;
    readonly add: string;
    readonly up: string;
    readonly down: string;
    readonly remove: string;
  };
  readonly evidence: {
    readonly label: string;
    readonly url: string;
    readonly document: string;
    readonly who: string;
    readonly when: string;
    readonly how: string;
    readonly title: string;
    readonly note: string;
    readonly addPage: string;
    readonly addDocument: string;
    readonly addConversation: string;
    readonly remove: string;
  };
  readonly problems: {
    readonly label: string;
    readonly severity: { readonly error: string; readonly warning: string; readonly info: string };
    readonly ignore: string;
    readonly reason: string;
    readonly confirm: string;
  };
  readonly conflict: {
    readonly title: string;
    readonly text: string;
    readonly ours: string;
    readonly theirs: string;
    readonly overwrite: string;
    readonly reload: string;
    readonly later: string;
  };
  readonly draft: {
    readonly title: string;
    readonly text: string;
    readonly outdated: string;
    readonly take: string;
    readonly drop: string;
  };
  readonly connection: { readonly lost: string; readonly lockedOut: string; readonly refused: string };
  readonly help: {
    readonly title: string;
    readonly close: string;
    readonly letterKeys: string;
    readonly groups: {
      readonly moving: string;
      readonly claim: string;
      readonly words: string;
      readonly file: string;
    };
    readonly keys: Readonly<Record<HelpKey, string>>;
  };
}

/** What a shortcut does, as the help lists it. */
export type HelpKey =
  | 'next'
  | 'accept'
  | 'reject'
  | 'edit'
  | 'new'
  | 'content'
  | 'addSpan'
  | 'cue'
  | 'mention'
  | 'start'
  | 'end'
  | 'word'
  | 'extend'
  | 'line'
  | 'chooseHere'
  | 'article'
  | 'list'
  | 'filter'
  | 'save'
  | 'undo'
  | 'redo'
  | 'help'
  | 'leave';
