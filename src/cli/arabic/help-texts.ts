import type { Topic } from '../shell/topics.ts';

/** What the examples of commands do, in Arabic, by the command line. */
export const EXAMPLE_TEXTS: Readonly<Record<string, string>> = {
  'isnad article.txt': 'من يقول ماذا، وبأي قدر من الجزم',
  'isnad --level high+ article.txt': 'الأقوال ذات التحفّظ المرتفع وحدها',
  'cat article.txt | isnad --format ndjson -': 'تقرير JSON في كل سطر، لبرامج أخرى',
  'isnad analyze article.txt': 'كالأمر isnad article.txt',
  'isnad explain article.txt': 'كيف وُجد كل قول وقُدّرت درجته',
  'isnad explain --trace article.txt': 'أي صف أنهى كل مصدر وكل قول',
  'isnad draft article.txt --output claims/new.yaml': 'ملف أقوال يُراجَع ويُحفَظ',
  'isnad draft --update claims/article.yaml': 'تحديث ملف الأقوال بعد تعديل المقال',
  'isnad review article.txt --open': 'تصحيح الأقوال في المتصفّح',
  'isnad validate': 'فحص كل ملفات الأقوال في المجلّد claims',
  'isnad validate --watch': 'إعادة الفحص بعد كل تغيير، حتى Ctrl+C',
  'isnad validate --format github --output sarif=isnad.sarif': 'للفحص الآلي (CI)',
  'isnad diff old.txt new.txt': 'ما غيّره تعديل في الإسناد',
  'git show HEAD:article.txt | isnad diff - article.txt': 'ما تغيّر منذ آخر إيداع',
  'isnad rules': 'قواعد ملفات الأقوال',
  'isnad schema --output claims/isnad.schema.json': 'مخطّط تكمل به المحرّرات ملفات الأقوال',
  'isnad score --gold gold.jsonl': 'القياس على مقالاتك المعلَّمة',
  'isnad gold claims --output gold.jsonl': 'قياس البرنامج على ما صحّحته',
  'isnad sources *.txt': 'من تنقل عنهم المقالات كلها، وكم مرة',
  'isnad origins *.txt': 'أقوال في عدة مقالات أصلها واحد',
  'isnad origins --output origins.html *.txt': 'صفحة تُشارَك مع الآخرين',
  'isnad policy --output weights.yaml': 'أوزان خاصة بك، للتعديل',
  'isnad init project': 'الإعدادات والمخطّط والفحص الآلي وأول ملف أقوال',
  'isnad config': 'الإعدادات السارية ومصدر كل منها',
  'isnad doctor': 'أي الخيارات تناسب هذه الطرفية',
  'isnad lsp --stdio': 'الأمر الذي يشغّله المحرّر',
  'source <(isnad completion bash)': 'للإكمال الدائم، في ~/.bashrc',
  'isnad man | man -l -': 'صفحة الدليل',
  'isnad man levels | man -l -': 'دليل موضوع',
  'isnad help levels': 'معنى high وvery-high',
};

/** The topics in Arabic; their pages are in English. */
export const TOPIC_TEXTS: Readonly<Record<Topic, string>> = {
  review: 'تصحيح أقوال مقال في المتصفّح',
  table: 'قراءة مقال: الجدول وخياراته',
  inputs: 'الملفات والمستندات والصفحات والأنابيب التي تُقرأ',
  levels: 'معنى درجات التحفّظ، وتغيير الأوزان',
  terminal: 'العربية في الطرفية',
  explain: 'سبب كل نتيجة',
  sources: 'من تنقل عنهم المقالات، وكم مرة، وبأي قدر من الجزم',
  origins: 'أقوال في عدة مقالات مصدرها واحد',
  'claim-files': 'حفظ أقوال مقال في ملف، وتحديثه',
  validate: 'فحص ملفات الأقوال',
  rules: 'قواعد الإسناد في المقالات',
  settings: 'بدء مشروع وإعداداته: .isnad.yaml',
  diff: 'ما غيّره تعديل في الإسناد',
  editors: 'المشكلات والشروح والإكمال في المحرّر',
  ci: 'الفحص على GitHub وGitLab وقبل الإيداع',
  batch: 'مقالات كثيرة دفعة واحدة',
  formats: 'صيغ النتائج وصفحة المقال والتقرير',
  library: 'استعمال إسناد في برنامجك',
  api: 'ما تصدّره المكتبة',
  shell: 'الإكمال وصفحات الدليل وحالات الخروج',
  accuracy: 'كم سطرًا يصح، وكيف قيس ذلك',
  limits: 'ما لا يستطيعه إسناد',
  score: 'القياس على مقالاتك',
  speed: 'الوقت اللازم',
  security: 'ما لا يستطيع مقال أن يفعله بك',
  lexicon: 'كيف تُدوَّن كلمات لغة وأنماطها',
  models: 'ما يتعلّمه البرنامج، ومن أي نصوص',
};

/** Headings and sentences of the help. */
export const HELP_TEXTS = {
  usage: 'الاستعمال',
  argumentsTitle: 'الوسائط',
  optionsTitle: 'الخيارات',
  commandsTitle: 'الأوامر',
  examplesTitle: 'أمثلة',
  topicsTitle: 'الموضوعات، لكل منها صفحة بالإنكليزية (isnad help TOPIC)',
  choices: 'القيم',
  byDefault: 'الافتراضي',
  more: 'المزيد بالإنكليزية',
  exitTitle: 'حالات الخروج',
} as const;

/** The meaning of the exit status, by its number. */
export const EXIT_TEXTS: Readonly<Record<'0' | '1' | '2', string>> = {
  '0': 'نجاح',
  '1': 'وُجدت مشكلات (validate وdoctor) أو تغييرات (diff)',
  '2': 'تعذّر التنفيذ، أو تعذّرت قراءة أحد المدخلات',
};
