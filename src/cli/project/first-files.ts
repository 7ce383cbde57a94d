import type { ProjectFile } from './ci-files.ts';

/** The article that the first claim file of a project is about. */
export const EXAMPLE_ARTICLE = 'claims/articles/example.txt';
/** The first claim file of a project. */
export const EXAMPLE_CLAIMS = 'claims/example.yaml';

const ARTICLES: Readonly<Record<'ar' | 'en', string>> = {
  en: `Old bridge stays closed

The city council said on Monday that the old bridge will stay closed until May.
An engineer claimed that the east pillar has cracks.
According to two officials, the repair may cost 2 million euros.
`,
  ar: `الجسر القديم يبقى مغلقا

قال مجلس المدينة يوم الاثنين إن الجسر القديم سيبقى مغلقا حتى أيار.
وزعم مهندس أن الدعامة الشرقية متصدعة.
وبحسب مسؤولين اثنين، قد يكلف الإصلاح مليوني يورو.
`,
};

const SETTINGS = `# Settings of isnad for this folder and those below it: isnad help settings
#
# policy:                   # weights and levels; isnad policy prints all of them
#   teller: 1
# rules:
#   claim-missing: off      # or info, warning, error; isnad rules lists them
# newsroom: true            # apply the rules on sourcing to claim files too
# ignore:
#   - claims/drafts/**
`;

/** The files of a new project that need no analysis. */
export const firstFiles = (language: 'ar' | 'en'): readonly ProjectFile[] => [
  { path: '.isnad.yaml', content: SETTINGS },
  { path: EXAMPLE_ARTICLE, content: ARTICLES[language] },
];
