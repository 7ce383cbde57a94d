/** The topics of `isnad help TOPIC` with what each page is about, in the order in which help lists them. */
export const TOPICS = {
  table: 'read one article: the table and its options',
  inputs: 'files, documents, web pages and pipes that can be read',
  levels: 'what none, low, medium, high and very high mean, and how to change the weights',
  terminal: 'Arabic on a terminal',
  explain: 'why a claim came out as it did',
  sources: 'who is cited, how often and how firmly',
  origins: 'claims of several articles that come from one source',
  'claim-files': 'keep the claims of an article in a file, and update it',
  review: 'correct the claims of an article in the browser',
  validate: 'check claim files',
  rules: 'rules on sourcing, for articles',
  settings: 'start a project, and its settings: .isnad.yaml',
  diff: 'what an edit changed in the attribution',
  editors: 'problems, hovers and completions in an editor',
  ci: 'checks on GitHub, GitLab and before a commit',
  batch: 'many articles at once',
  formats: 'output formats, the web page and the report',
  library: 'use Isnad in a program of your own',
  api: 'what the library exports',
  shell: 'completion, manual pages and exit codes',
  accuracy: 'how often a row is right, and how that was measured',
  limits: 'what Isnad cannot do',
  score: 'measure it on your own articles',
  speed: 'how long it takes',
  security: 'what an article cannot do to you',
  lexicon: 'how the words and patterns of a language are written down',
  models: 'what is learned, from which texts',
} as const satisfies Record<string, string>;

/** A topic with a page. */
export type Topic = keyof typeof TOPICS;

/** Whether there is a page on this. */
export const isTopic = (name: string): name is Topic => Object.hasOwn(TOPICS, name);

/** Commands whose page has another name. */
const PAGES: Readonly<Record<string, Topic>> = {
  isnad: 'table',
  analyze: 'table',
  draft: 'claim-files',
  schema: 'claim-files',
  policy: 'levels',
  init: 'settings',
  config: 'settings',
  doctor: 'terminal',
  gold: 'score',
  lsp: 'editors',
  completion: 'shell',
  man: 'shell',
  help: 'shell',
};

/** The topic on a command, if there is one. */
export const topicOf = (command: string): Topic | null => (isTopic(command) ? command : (PAGES[command] ?? null));
