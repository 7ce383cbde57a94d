/** A command line that does something, and what, in the language of its article. */
export interface Example {
  readonly does: string;
  readonly line: string;
}

// In a line to copy no two Arabic words stand side by side: a terminal would show them in the other order.
/** Examples of each command, by its name; of each at least one in Arabic and one in English. */
export const EXAMPLES: Readonly<Record<string, readonly Example[]>> = {
  isnad: [
    { does: 'who says what, and how firmly', line: 'isnad article.txt' },
    { does: 'من يقول ماذا، وبأي قدر من الجزم', line: 'isnad مقال.txt' },
    { does: 'only what is strongly hedged', line: 'isnad --level high+ article.txt' },
    { does: 'ما تقوله سانا أو تنقله، والعناوين بالعربية', line: 'isnad --source سانا --ui ar مقال.txt' },
    { does: 'one report a line, for another program', line: 'cat article.txt | isnad --format ndjson -' },
  ],
  analyze: [
    { does: 'the same as isnad article.txt', line: 'isnad analyze article.txt' },
    { does: 'كل ما في المقال، وما يقوله كاتبه أيضًا', line: 'isnad analyze --all مقال.txt' },
  ],
  explain: [
    { does: 'why each claim is what it is', line: 'isnad explain article.txt' },
    { does: 'الكلمات والنقاط وراء كل درجة', line: 'isnad explain --ui ar مقال.txt' },
  ],
  draft: [
    { does: 'its claims as a file to edit and keep', line: 'isnad draft article.txt --output claims/new.yaml' },
    { does: 'ملف بما في المقال من أقوال، يُراجَع ويُحفَظ', line: 'isnad draft مقال.txt' },
    { does: 'after the article was edited', line: 'isnad draft --update claims/article.yaml' },
  ],
  validate: [
    { does: 'whether all files below claims/ are sound and quote word for word', line: 'isnad validate' },
    { does: 'هل يلتزم المقال قواعد الإسناد', line: 'isnad validate --article مقال.txt' },
    { does: 'again after each change, until Ctrl+C', line: 'isnad validate --watch' },
    { does: 'for continuous integration', line: 'isnad validate --format github --output sarif=isnad.sarif' },
  ],
  diff: [
    { does: 'what an edit did to the attribution', line: 'isnad diff old.txt new.txt' },
    { does: 'ما صحّحه المراجع في الملف', line: 'isnad diff مقال.txt claims/مقال.yaml' },
    { does: 'what has changed since the last commit', line: 'git show HEAD:article.txt | isnad diff - article.txt' },
  ],
  rules: [
    { does: 'what claim files are checked for', line: 'isnad rules' },
    { does: 'شرح قاعدة، مع أمثلة بالعربية والإنكليزية', line: 'isnad rules quote-not-verbatim' },
  ],
  schema: [
    { does: 'for editors that complete YAML', line: 'isnad schema --output claims/isnad.schema.json' },
    { does: 'صيغة التقارير، لمن يقرؤها ببرنامج', line: 'isnad schema report' },
  ],
  score: [
    { does: 'how well it does on your own articles', line: 'isnad score --gold gold.jsonl' },
    { does: 'ومعها عشرة مما فاته وعشرة مما أخطأ فيه', line: 'isnad score --errors 10 --gold ذهب.jsonl' },
  ],
  sources: [
    { does: 'who is heard in all articles, and how often', line: 'isnad sources *.txt' },
    { does: 'من يُسمع في المقال، وكم مرة', line: 'isnad sources --ui ar مقال.txt' },
  ],
  origins: [
    { does: 'which claims of several articles come from one origin', line: 'isnad origins *.txt' },
    { does: 'ما قالته سانا أو نقلته في كل المقالات', line: 'isnad origins --by source --source سانا *.txt' },
    { does: 'a page to forward', line: 'isnad origins --output origins.html *.txt' },
  ],
  policy: [
    { does: "a newsroom's own weights, to edit", line: 'isnad policy --output weights.yaml' },
    { does: 'الأوزان التي تسري على مقال', line: 'isnad policy مقال.txt' },
  ],
  completion: [
    { does: 'from now on, in ~/.bashrc', line: 'source <(isnad completion bash)' },
    { does: 'إكمال الأوامر في صدفة fish', line: 'isnad completion fish > isnad.fish' },
  ],
  man: [
    { does: 'the manual page', line: 'isnad man | man -l -' },
    { does: 'حفظ صفحة الدليل', line: 'isnad man --output isnad.1' },
  ],
};

/** The exit codes of all commands. */
export const EXIT_CODES = [
  ['0', 'done'],
  ['1', 'problems found (validate) or changes (diff)'],
  ['2', 'could not run, or an input could not be read'],
] as const;

/** Which variables of the environment the program heeds, and what for. */
export const ENVIRONMENT = [
  ['NO_COLOR', 'if it is not empty: no colours, unless --color always'],
  ['FORCE_COLOR', 'colours also where the output is no terminal; 0 for none'],
  ['COLUMNS', 'the width, where the terminal does not say its own'],
  ['LC_ALL, LC_MESSAGES, LANG', 'the language of headers and labels, for --ui auto'],
] as const;

/** What the help on a command ends with. */
export function closingHelp(command: string): string {
  const examples = (EXAMPLES[command] ?? []).map(({ does, line }) => `  # ${does}\n  ${line}`);
  const codes = EXIT_CODES.map(([code, meaning]) => `${code} ${meaning}`).join(', ');
  return `\nExamples:\n${examples.join('\n')}\n\nExit codes: ${codes}.`;
}
