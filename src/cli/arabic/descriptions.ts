/**
 * The descriptions of commands, arguments and options in Arabic, by the English ones, so that a
 * changed description asks for a new translation: a test finds missing and unused entries. Commands,
 * options and file names stay in Latin letters.
 */
export const DESCRIPTIONS: Readonly<Record<string, string>> = {
  'Reads a news article, Arabic or English, and prints who says what, through whom, by which word, and how firmly.':
    'يقرأ خبرًا بالعربية أو الإنكليزية، ويعرض من يقول ماذا، ونقلًا عمّن، وبأي لفظ، وبأي قدر من الجزم.',

  // Commands.
  'analyse articles, as isnad without a command does': 'يحلّل المقالات، كما يفعل isnad بلا أمر',
  'explain claims: the words, lexicon entries, frame and points behind each':
    'يشرح الأقوال: الكلمات ومداخل المعجم والقالب والنقاط وراء كل قول',
  'write a claim file from an article, to edit and keep': 'يكتب ملف أقوال من مقال، ليُراجَع ويُحفَظ',
  'check claim files: their form, verbatim quotations and the newsroom rules':
    'يفحص ملفات الأقوال: شكلها وحرفية اقتباساتها وقواعد الإسناد',
  'correct the claims of an article in the browser, and save them as a claim file':
    'يصحّح أقوال مقال في المتصفّح، ويحفظها في ملف أقوال',
  'show what changed in the attribution between two versions of an article or claim file':
    'يعرض ما تغيّر في الإسناد بين نسختين من مقال أو ملف أقوال',
  'list the rules for claim files, or explain one': 'يسرد قواعد الفحص، أو يشرح واحدة منها',
  'print the JSON Schema of claim files or of reports': 'يطبع مخطّط JSON لملفات الأقوال أو للتقارير',
  'measure precision, recall and F1 on hand-annotated attributions': 'يقيس الدقة والاستدعاء وF1 على إسنادات علّمها بشر',
  'export claim files as gold for isnad score and for training':
    'يحوّل ملفات الأقوال إلى نصوص معلَّمة للأمر isnad score وللتدريب',
  'list who is cited in one or several articles, and how firmly': 'يسرد من تنقل عنهم المقالات، وبأي قدر من الجزم',
  'find claims of several articles that have one origin, or list what each source says':
    'يجد أقوالًا في عدة مقالات أصلها واحد، أو يسرد ما يقوله كل مصدر',
  'print the hedging weights and levels that apply, as a file to edit':
    'يطبع أوزان التحفّظ ودرجاته السارية في ملف قابل للتعديل',
  'set up a project: settings, schema, CI workflow and a first claim file':
    'يهيّئ مشروعًا: الإعدادات والمخطّط والفحص الآلي وأول ملف أقوال',
  'print the settings in force and where each comes from': 'يطبع الإعدادات السارية ومصدر كل منها',
  'check terminal, locale, fonts and settings, and say which options to use':
    'يفحص الطرفية واللغة والخطوط والإعدادات، ويقترح الخيارات المناسبة',
  'serve editors by the Language Server Protocol: problems, hovers, completions, fixes':
    'يخدم المحرّرات ببروتوكول LSP: المشكلات والشروح والإكمال والإصلاحات',
  'print a completion script for a shell': 'يطبع نص إكمال الأوامر لإحدى الأصداف',
  'print the manual page, or that of a topic': 'يطبع صفحة الدليل، أو دليل موضوع',
  'show the page on a topic, or the help of a command': 'يعرض صفحة موضوع، أو مساعدة أمر',

  // Arguments.
  'articles: files, URLs, or - for the standard input': 'المقالات: ملفات أو عناوين على الشبكة، أو - للدخل القياسي',
  'an article: a file, a URL, or - for the standard input': 'مقال: ملف أو عنوان على الشبكة، أو - للدخل القياسي',
  'id of a claim (default: all claims)': 'معرّف قول (وإلا فكل الأقوال)',
  'file with the article (default with --update: the one named in the claim file)':
    'ملف المقال (مع --update يكفي المقال الذي يسمّيه ملف الأقوال)',
  'claim files, folders, quoted glob patterns, or - for the standard input (default: claims)':
    'ملفات أقوال أو مجلّدات أو أنماط أسماء بين علامتي تنصيص، أو - للدخل القياسي (وإلا فالمجلّد claims)',
  'an article, a claim file (*.yaml), or - for the standard input': 'مقال أو ملف أقوال (*.yaml)، أو - للدخل القياسي',
  'the other version; may be of the other kind': 'النسخة الأخرى؛ وقد تكون من النوع الآخر',
  'file with the article, or a claim file that names it': 'ملف المقال، أو ملف أقوال يسمّيه',
  'claim file (default: the article’s name with .yaml, beside it or above articles/)':
    'ملف الأقوال (وإلا فاسم المقال بامتداد .yaml، قربه أو فوق المجلّد articles)',
  'rule to explain': 'القاعدة المطلوب شرحها',
  'which schema': 'أي المخطّطين',
  'claim files, folders or quoted glob patterns': 'ملفات أقوال أو مجلّدات أو أنماط أسماء بين علامتي تنصيص',
  'an article to which they apply': 'مقال تسري عليه',
  'folder of the project (default: the current one)': 'مجلّد المشروع (وإلا فالمجلّد الحالي)',
  'an article or claim file to which they apply (default: one in the current folder)':
    'مقال أو ملف أقوال تسري عليه (وإلا فملف في المجلّد الحالي)',
  'shell to complete in': 'الصدفة المطلوب الإكمال فيها',
  'a topic of isnad help': 'موضوع من موضوعات isnad help',
  'a topic, or a command (default: the list of both)': 'موضوع أو أمر (وإلا فقائمة هذه وتلك)',

  // Options on the input.
  'input format (default: detected by extension and content)': 'صيغة المدخلات (وإلا فتُعرف من امتداد الملف ومحتواه)',
  'character encoding, such as windows-1256 (default: detected automatically)':
    'ترميز المحارف، مثل windows-1256 (وإلا فيُعرف تلقائيًا)',
  'allow URLs of this machine and of private networks': 'يسمح بعناوين هذا الجهاز والشبكات الخاصة',
  'treat the standard input as a file with this name': 'يعامل الدخل القياسي معاملة ملف بهذا الاسم',
  'treat the standard input (-) as a file with this name': 'يعامل الدخل القياسي (-) معاملة ملف بهذا الاسم',
  'language of the article': 'لغة المقال',
  'file with hedging weights and levels (default: the nearest .isnad.yaml)':
    'ملف بأوزان التحفّظ ودرجاته (وإلا فأقرب ملف .isnad.yaml)',
  'use the built-in weights and levels and ignore .isnad.yaml': 'يستعمل الأوزان والدرجات الأصلية ويهمل .isnad.yaml',
  'save the extracted text of the article to a new file': 'يحفظ نص المقال المستخرج في ملف جديد',

  // Options on what is shown.
  'output format': 'صيغة النتيجة',
  'output format; may be repeated (default: stylish)': 'صيغة النتيجة؛ ويجوز تكرار الخيار (الافتراضي: stylish)',
  'output format (default: table, or by the extension of --output)':
    'صيغة النتيجة (وإلا فالصيغة table، أو ما يدل عليه امتداد --output)',
  'output format (default: table on a terminal, else tsv)':
    'صيغة النتيجة (وإلا فالصيغة table في الطرفية، وtsv في غيرها)',
  'text, or with --trace json: a document on a line for each article':
    'الصيغة text، أو مع --trace الصيغة json: سطر لكل مقال',
  "include statements in the writer's own voice": 'يعرض أيضًا ما يقوله الكاتب بصوته',
  "include minor changes: spelling, forms of a cue, statements in the writer's own voice":
    'يعرض أيضًا التغييرات الطفيفة: الإملاء وصيغ اللفظ وما يقوله الكاتب بصوته',
  "include origins of a single article, and statements in the writer's own voice":
    'يعرض أيضًا ما ورد في مقال واحد، وما يقوله الكتّاب بأصواتهم',
  'only claims of these hedging levels, such as low,medium or high+':
    'لا يعرض إلا الأقوال ذات درجات التحفّظ هذه، مثل low,medium أو high+',
  'only claims of these kinds, such as speech,intention (default for people: speech,thought,evidence)':
    'لا يعرض إلا أقوالًا من هذه الأنواع، مثل speech,intention (والافتراضي للقرّاء: speech,thought,evidence)',
  'only claims with this text in the name of the source or of another link of the chain':
    'لا يعرض إلا الأقوال التي في اسم مصدرها أو ناقلها هذا النص',
  'only claims from, or through, a source with this text in its name':
    'لا يعرض إلا ما قاله أو نقله مصدر في اسمه هذا النص',
  'order of the claims (default: place)': 'ترتيب الأقوال (الافتراضي: place، أي ترتيب المقال)',
  'columns to show, separated by commas': 'الأعمدة المعروضة، تفصل بينها فواصل لاتينية',
  'show the words and lexicon entries behind each claim': 'يعرض الكلمات ومداخل المعجم وراء كل قول',
  'group claims by their origin, or by the source that makes them': 'يجمع الأقوال بحسب أصلها، أو بحسب مصدرها',
  'csv: begin with a byte order mark in a pipe as well, as files do':
    'يبدأ CSV بعلامة ترتيب البايتات في الأنبوب أيضًا كما في الملفات',
  'csv: do not guard cells against being read as spreadsheet formulas':
    'لا يقي خلايا CSV من أن تُقرأ معادلات في برامج الجداول',
  'name the rows of rule tables and the features of a model that decided':
    'يسمّي صفوف جداول القواعد وسمات النموذج التي حسمت النتيجة',
  'analyse again whenever a file changes, until Ctrl+C': 'يعيد التحليل كلما تغيّر ملف، حتى Ctrl+C',
  'check again whenever a file changes, until Ctrl+C': 'يعيد الفحص كلما تغيّر ملف، حتى Ctrl+C',
  'write one file per article, named after the article': 'يكتب لكل مقال ملفًا باسمه في هذا المجلّد',
  'skip articles that have a file in --output-dir already': 'يترك المقالات التي لها ملف في --output-dir من قبل',
  'do not show progress': 'لا يعرض سير العمل',
  'show the web page of the article in a browser': 'يعرض صفحة المقال في متصفّح',
  'copy the result to the clipboard instead of printing it': 'ينسخ النتيجة إلى الحافظة بدل طباعتها',
  'page the result through $PAGER': 'يعرض النتيجة صفحة صفحة بالبرنامج الذي في $PAGER',
  'number of threads (default: one per core)': 'عدد خيوط التنفيذ (وإلا فخيط لكل نواة)',
  'write atomically to a file': 'يكتب النتيجة في ملف، فإما أن تُكتب كاملة أو لا تُكتب',
  'write atomically to a file, in the first format or the one given':
    'يكتب النتيجة في ملف بالصيغة الأولى أو بالصيغة المذكورة، فإما أن تُكتب كاملة أو لا تُكتب',
  'language of messages, headers and help': 'لغة الرسائل والعناوين والمساعدة',
  'language of messages': 'لغة الرسائل',
  'width of the layout': 'عرض السطر بعدد الأعمدة',
  'when to use colours': 'متى تُستعمل الألوان',
  'same as --color never': 'كالخيار --color never',
  'how to keep right-to-left text in order': 'طريقة ضبط ترتيب النص المكتوب من اليمين إلى اليسار',
  'display help for command': 'يعرض مساعدة الأمر',
  'output the version number': 'يطبع رقم الإصدار',

  // Options of single commands.
  'claim file to write; the path of its article is relative to it': 'ملف الأقوال الذي يُكتب؛ ومسار مقاله نسبي إليه',
  'claim file to merge the new analysis into; edits made by people are kept':
    'ملف أقوال يُدمج فيه التحليل الجديد؛ ويبقى ما عدّله الناس',
  'check the paths as articles, by the newsroom rules': 'يفحص الملفات على أنها مقالات، بقواعد الإسناد',
  'fix claim files where that is safe: sha256, at, and spelling in quotations':
    'يصلح ملفات الأقوال حيث يُؤمن ذلك: sha256 وat وإملاء الاقتباسات',
  'port of the page (default: any free one)': 'منفذ الصفحة (وإلا فأي منفذ غير مشغول)',
  'open the page in the browser': 'يفتح الصفحة في المتصفّح',
  'language of the page and of messages': 'لغة الصفحة والرسائل',
  'show errors only': 'لا يعرض إلا الأخطاء',
  'accept folders and patterns without claim files': 'يقبل مجلّدات وأنماطًا ليس فيها ملفات أقوال',
  'lowest severity that makes the run fail (default: warning)':
    'أدنى درجة خطورة يُعدّ معها الفحص فاشلًا (الافتراضي: warning)',
  'fail only with more warnings than this': 'لا يُعدّ الفحص فاشلًا إلا إذا زادت التحذيرات على هذا العدد',
  'do not report the problems recorded in this file': 'لا يبلّغ عن المشكلات المسجّلة في هذا الملف',
  'record the present problems in the baseline': 'يسجّل المشكلات الحالية في ملف --baseline',
  'JSON Lines: id, text, and attributions with source, cue and content spans':
    'ملف JSON Lines: في كل سطر id وtext وإسنادات بمواضع المصدر واللفظ والقول',
  'predictions in the same form, or reports (default: the analysis of the gold texts)':
    'تنبؤات بالشكل نفسه، أو تقارير (وإلا فتُحلَّل النصوص المعلَّمة)',
  'ignore attributions nested in another one': 'يهمل الإسنادات الواقعة ضمن إسناد آخر',
  'also score each value of these fields of the gold documents, such as outlet':
    'يقيس أيضًا كل قيمة لهذه الحقول في النصوص المعلَّمة، مثل outlet',
  'show n missed and n spurious attributions': 'يعرض من الإسنادات هذا العدد مما فات، ومثله مما زاد',
  'CI workflow to write': 'نظام الفحص الآلي الذي يُكتب له الملف',
  'language of the example': 'لغة المثال',
  'serve on the standard streams, as always': 'يعمل على المجاري القياسية، كما هو دائمًا',
};
