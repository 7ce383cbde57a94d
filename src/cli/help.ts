import { TOPICS, topicOf } from './shell/topics.ts';

/** An example of a command line with what it does, in the language of its article. */
export interface Example {
  readonly does: string;
  readonly line: string;
}

// No line has two adjacent Arabic words: a terminal would show them in the wrong order.
/** Examples of each command by its name, at least one in Arabic and one in English. */
export const EXAMPLES: Readonly<Record<string, readonly Example[]>> = {
  isnad: [
    { does: 'who says what, and how firmly', line: 'isnad article.txt' },
    { does: 'من يقول ماذا، وبأي قدر من الجزم', line: 'isnad مقال.txt' },
    { does: 'only strongly hedged claims', line: 'isnad --level high+ article.txt' },
    { does: 'ما تقوله سانا أو تنقله، والعناوين بالعربية', line: 'isnad --source سانا --ui ar مقال.txt' },
    { does: 'one JSON report per line, for other programs', line: 'cat article.txt | isnad --format ndjson -' },
  ],
  analyze: [
    { does: 'the same as isnad article.txt', line: 'isnad analyze article.txt' },
    { does: 'كل ما في المقال، وما يقوله كاتبه أيضًا', line: 'isnad analyze --all مقال.txt' },
  ],
  explain: [
    { does: 'how each claim was found and graded', line: 'isnad explain article.txt' },
    { does: 'الكلمات والنقاط وراء كل درجة', line: 'isnad explain --ui ar مقال.txt' },
    { does: 'which row ended each source and content', line: 'isnad explain --trace article.txt' },
  ],
  draft: [
    { does: 'a claim file to edit and keep', line: 'isnad draft article.txt --output claims/new.yaml' },
    { does: 'ملف بما في المقال من أقوال، يُراجَع ويُحفَظ', line: 'isnad draft مقال.txt' },
    { does: 'update the claim file after an edit of the article', line: 'isnad draft --update claims/article.yaml' },
  ],
  review: [
    { does: 'correct the claims in the browser', line: 'isnad review article.txt --open' },
    { does: 'مراجعة ملف أقوال محفوظ', line: 'isnad review claims/مقال.yaml' },
  ],
  validate: [
    { does: 'check all claim files below claims/', line: 'isnad validate' },
    { does: 'هل يلتزم المقال قواعد الإسناد', line: 'isnad validate --article مقال.txt' },
    { does: 'check again after each change, until Ctrl+C', line: 'isnad validate --watch' },
    { does: 'for continuous integration', line: 'isnad validate --format github --output sarif=isnad.sarif' },
  ],
  diff: [
    { does: 'what an edit changed in the attribution', line: 'isnad diff old.txt new.txt' },
    { does: 'ما صحّحه المراجع في الملف', line: 'isnad diff مقال.txt claims/مقال.yaml' },
    { does: 'what has changed since the last commit', line: 'git show HEAD:article.txt | isnad diff - article.txt' },
  ],
  rules: [
    { does: 'the rules for claim files', line: 'isnad rules' },
    { does: 'شرح قاعدة، مع أمثلة بالعربية والإنكليزية', line: 'isnad rules quote-not-verbatim' },
  ],
  schema: [
    { does: 'a schema by which editors complete claim files', line: 'isnad schema --output claims/isnad.schema.json' },
    { does: 'صيغة التقارير، لمن يقرؤها ببرنامج', line: 'isnad schema report' },
  ],
  score: [
    { does: 'accuracy on your own annotated articles', line: 'isnad score --gold gold.jsonl' },
    { does: 'ومعها عشرة مما فاته وعشرة مما أخطأ فيه', line: 'isnad score --errors 10 --gold ذهب.jsonl' },
  ],
  gold: [
    { does: 'measure the program on what you have corrected', line: 'isnad gold claims --output gold.jsonl' },
    { does: 'ملفات مُراجَعة، أمثلةً للتدريب', line: 'isnad gold claims/مقال.yaml' },
  ],
  sources: [
    { does: 'who is cited in all articles, and how often', line: 'isnad sources *.txt' },
    { does: 'من يُسمع في المقال، وكم مرة', line: 'isnad sources --ui ar مقال.txt' },
  ],
  origins: [
    { does: 'claims of several articles that have one origin', line: 'isnad origins *.txt' },
    { does: 'ما قالته سانا أو نقلته في كل المقالات', line: 'isnad origins --by source --source سانا *.txt' },
    { does: 'a web page to share', line: 'isnad origins --output origins.html *.txt' },
  ],
  policy: [
    { does: 'weights of your own, to edit', line: 'isnad policy --output weights.yaml' },
    { does: 'الأوزان التي تسري على مقال', line: 'isnad policy مقال.txt' },
  ],
  init: [
    { does: 'settings, schema, workflow and a first claim file', line: 'isnad init project' },
    { does: 'مشروع بمثال عربي وفحص على GitLab', line: 'isnad init --language ar --ci gitlab arabic' },
  ],
  config: [
    { does: 'the settings in force, and where each comes from', line: 'isnad config' },
    { does: 'الإعدادات التي تسري على مقال', line: 'isnad config مقال.txt' },
  ],
  doctor: [
    { does: 'which options suit this terminal', line: 'isnad doctor' },
    { does: 'هل تظهر العربية صحيحة', line: 'isnad doctor --color never' },
  ],
  lsp: [
    { does: 'the command for an editor to start', line: 'isnad lsp --stdio' },
    { does: 'رسائل المحرّر بالعربية', line: 'isnad lsp --stdio --ui ar' },
  ],
  completion: [
    { does: 'permanently, in ~/.bashrc', line: 'source <(isnad completion bash)' },
    { does: 'إكمال الأوامر في صدفة fish', line: 'isnad completion fish > isnad.fish' },
  ],
  man: [
    { does: 'the manual page', line: 'isnad man | man -l -' },
    { does: 'حفظ صفحة الدليل', line: 'isnad man --output isnad.1' },
    { does: 'the manual page of a topic', line: 'isnad man levels | man -l -' },
  ],
  help: [
    { does: 'what high and very high mean', line: 'isnad help levels' },
    { does: 'كيف تظهر العربية صحيحة على الشاشة', line: 'isnad help terminal' },
  ],
};

/** The exit status of all commands. */
export const EXIT_CODES = [
  ['0', 'success'],
  ['1', 'problems found (validate, doctor), or changes (diff)'],
  ['2', 'could not run, or could not read an input'],
] as const;

/** The environment variables that the program reads. */
export const ENVIRONMENT = [
  ['NO_COLOR', 'disables colours if not empty, unless --color always is given'],
  ['FORCE_COLOR', 'enables colours even if the output is not a terminal; 0 disables them'],
  ['COLUMNS', 'width of the layout if the terminal reports none'],
  ['LC_ALL, LC_MESSAGES, LANG', 'language of headers and labels with --ui auto'],
] as const;

const COLUMNS = 80;

/** The names of the topics as lines. */
function topicLines(): string {
  const lines = Object.keys(TOPICS).reduce<string[]>((before, name) => {
    const [last = '', ...rest] = before.toReversed();
    const longer = last === '' ? `  ${name}` : `${last}, ${name}`;
    return longer.length < COLUMNS ? [...rest.toReversed(), longer] : [...before.slice(0, -1), `${last},`, `  ${name}`];
  }, []);
  return `\nTopics, each with a page (isnad help TOPIC):\n${lines.join('\n')}\n`;
}

/** Where the page on a command is. */
function pageHint(command: string): string {
  const topic = topicOf(command);
  return topic === null ? '' : `\nMore: isnad help ${topic}\n`;
}

/** The end of the help of a command: its examples, its page and the exit codes. */
export function closingHelp(command: string): string {
  const examples = (EXAMPLES[command] ?? []).map(({ does, line }) => `  # ${does}\n  ${line}`);
  const codes = EXIT_CODES.map(([code, meaning]) => `${code} ${meaning}`).join(', ');
  const pages = command === 'isnad' ? topicLines() : pageHint(command);
  return `\nExamples:\n${examples.join('\n')}\n${pages}\nExit codes: ${codes}.`;
}
