import { addedSource, appended, claim, type FalseEdit, inside, removed } from './edits.ts';

const BY_OFFICIAL = 'مسؤول-في-البلدية';

// Names, speakers and chains that the article does not have.
export const FALSE_SOURCES: readonly FalseEdit[] = [
  {
    what: 'a name from nowhere, English',
    of: 'bridge-en',
    edits: [inside('daniela-brandt', 'name: Daniela Brandt', 'name: Vladimir Putin')],
    ...{ rule: 'name-not-in-article', at: 'Vladimir Putin', says: 'Daniela Brandt' },
  },
  {
    what: 'a name from nowhere, Arabic',
    of: 'bridge-ar',
    edits: [inside('سلمى-الحداد', 'name: سلمى الحداد', 'name: فلاديمير بوتين')],
    ...{ rule: 'name-not-in-article', at: 'فلاديمير بوتين', says: 'سلمى الحداد' },
  },
  {
    what: 'another given name',
    of: 'bridge-en',
    edits: [inside('thomas-keller', 'name: Thomas Keller', 'name: Markus Keller')],
    ...{ rule: 'name-not-in-article', at: 'Markus Keller', says: 'Markus' },
  },
  {
    what: 'another family name',
    of: 'clinic-ar',
    edits: [inside('هدى-المصري', 'name: هدى المصري', 'name: هدى الشامي')],
    ...{ rule: 'name-not-in-article', at: 'هدى الشامي', says: 'الشامي' },
  },
  {
    what: 'an alias from nowhere, English',
    of: 'clinic-en',
    edits: [inside('amina-farouk', '- Surgeon Amina Farouk', '- Director General Kofi Mensah')],
    ...{ rule: 'name-not-in-article', at: 'Director General Kofi Mensah', says: 'Amina Farouk' },
  },
  {
    what: 'an alias from nowhere, Arabic',
    of: 'clinic-ar',
    edits: [inside('فؤاد-ناصر', '- المدير السابق فؤاد ناصر', '- المندوب طارق العبيدي')],
    ...{ rule: 'name-not-in-article', at: 'المندوب طارق العبيدي', says: 'فؤاد ناصر' },
  },
  {
    what: 'an organisation from nowhere',
    of: 'bridge-en',
    edits: [inside('northgate-builders', 'name: Northgate Builders', 'name: Gazprom')],
    ...{ rule: 'name-not-in-article', at: 'Gazprom', says: 'Northgate Builders' },
  },
  {
    what: 'a newspaper from nowhere',
    of: 'clinic-ar',
    edits: [inside('صحيفة-الفجر', 'name: صحيفة الفجر', 'name: صحيفة الغروب')],
    ...{ rule: 'name-not-in-article', at: 'صحيفة الغروب', says: 'الفجر' },
  },
  {
    what: 'a name for an unnamed official, English',
    of: 'bridge-en',
    edits: [
      inside('official', 'name: An official', 'name: Peter Novak'),
      inside(
        'official',
        'transparency: anonymous\n    anonymityReason: spoke on condition of anonymity',
        'transparency: person',
      ),
      inside('pillars', 'hedging: very-high', 'hedging: high'),
    ],
    ...{ rule: 'source-named', at: 'Peter Novak', says: 'An official' },
  },
  {
    what: 'a name for an unnamed official, who stays anonymous',
    of: 'bridge-en',
    edits: [inside('official', 'name: An official', 'name: Peter Novak')],
    ...{ rule: 'name-not-in-article', at: 'Peter Novak', says: 'n official' },
  },
  {
    what: 'a name for an unnamed source, Arabic',
    of: 'clinic-ar',
    edits: [
      inside('مصدر-طبي', 'name: مصدر طبي', 'name: ليلى حمدان'),
      inside('مصدر-طبي', 'transparency: anonymous', 'transparency: person'),
      inside('resigned', 'hedging: high', 'hedging: low'),
    ],
    ...{ rule: 'source-named', at: 'ليلى حمدان', says: 'مصدر طبي' },
  },
  {
    what: 'a name for an unnamed source as an alias',
    of: 'clinic-en',
    edits: [inside('hospital-source', '- A hospital source', '- Nurse Clara Voss')],
    ...{ rule: 'name-not-in-article', at: 'Nurse Clara Voss', says: 'hospital source' },
  },
  {
    what: 'an unnamed source that is somebody of the article',
    of: 'clinic-en',
    edits: [
      inside('hospital-source', 'name: hospital source', 'name: Amina Farouk'),
      inside('hospital-source', 'transparency: anonymous', 'transparency: person'),
      inside('resigned', 'hedging: high', 'hedging: medium'),
    ],
    ...{ rule: 'source-named', at: 'Amina Farouk', says: 'hospital source' },
  },
  {
    what: 'a claim of another speaker, English',
    of: 'bridge-en',
    edits: [inside('guarantee', 'source: thomas-keller', 'source: daniela-brandt')],
    ...{ rule: 'speaker-replaced', at: 'daniela-brandt\n    cue: said\n    content: “Nobody', says: 'Thomas Keller' },
  },
  {
    what: 'a claim of another speaker, Arabic',
    of: 'bridge-ar',
    edits: [inside('guarantee', 'source: كريم-العلي', 'source: رئيس-البلدية')],
    ...{ rule: 'speaker-replaced', at: 'رئيس-البلدية\n    cue: قال\n', says: 'كريم العلي' },
  },
  {
    what: 'a claim of a named person given to the anonymous source',
    of: 'clinic-en',
    edits: [
      inside('wards', 'source: doctors-union', 'source: hospital-source'),
      inside('wards', 'hedging: medium', 'hedging: high'),
    ],
    ...{ rule: 'speaker-replaced', at: 'hospital-source\n    cue: said\n    content: three', says: 'union' },
  },
  {
    what: 'the anonymous source’s claim given to the minister',
    of: 'clinic-ar',
    edits: [
      inside('resigned', 'source: مصدر-طبي', 'source: سامر-النجار'),
      inside('resigned', 'hedging: high', 'hedging: low'),
      removed('مصدر-طبي'),
    ],
    ...{ rule: 'speaker-replaced', at: 'سامر-النجار\n    cue: أكد', says: 'مصدر طبي' },
  },
  {
    what: 'the right claim and another one by another speaker, English',
    of: 'bridge-en',
    edits: [appended(claim({ id: 'extra', source: 'ruth-adler', cue: 'said', content: 'the harbour bridge is safe' }))],
    ...{ rule: 'speaker-replaced', at: 'ruth-adler\n    cue: said\n    content: the harbour', says: 'Daniela Brandt' },
  },
  {
    what: 'the right claim and another one by another speaker, Arabic',
    of: 'clinic-ar',
    edits: [
      appended(
        claim({
          id: 'extra',
          source: 'هدى-المصري',
          cue: 'ذكرت',
          content: 'الأدوية نفدت من ثلاثة أقسام',
          type: 'indirect',
        }),
      ),
    ],
    ...{ rule: 'speaker-replaced', at: 'هدى-المصري\n    cue: ذكرت', says: 'نقابة الأطباء' },
  },
  {
    what: 'the same words of another speaker',
    of: 'clinic-en',
    edits: [
      appended(
        claim({
          id: 'extra',
          source: 'hugh-marsh',
          cue: 'said',
          content: '“We have recorded no deaths so far,”',
          type: 'direct',
        }),
      ),
    ],
    ...{ rule: 'speaker-replaced', at: 'hugh-marsh\n    cue: said\n    content: “We', says: 'Lindqvist' },
  },
  {
    what: 'two claims with each other’s speakers',
    of: 'bridge-ar',
    edits: [
      inside('tests', 'source: شركة-الأفق', 'source: كريم-العلي'),
      inside('guarantee', 'source: كريم-العلي', 'source: شركة-الأفق'),
    ],
    ...{ rule: 'speaker-replaced', at: 'كريم-العلي\n    cue: نفت', says: 'الأفق' },
  },
  {
    what: 'the writer’s own statement given to somebody, English',
    of: 'bridge-en',
    edits: [
      inside('road', 'content:', 'source: daniela-brandt\n    cue: said\n    content:'),
      inside('road', 'stance: own', 'type: indirect\n    stance: neutral'),
      inside('road', 'hedging: none', 'hedging: medium'),
    ],
    ...{ rule: 'attribution-added', at: 'daniela-brandt\n    cue: said\n    content: The road', says: 'own voice' },
  },
  {
    what: 'the writer’s own statement given to somebody, Arabic',
    of: 'clinic-ar',
    edits: [
      inside('visit', 'content:', 'source: نقابة-الأطباء\n    cue: ذكرت\n    content:'),
      inside('visit', 'stance: own', 'type: indirect\n    stance: neutral'),
      inside('visit', 'hedging: none', 'hedging: medium'),
    ],
    ...{ rule: 'attribution-added', at: 'نقابة-الأطباء\n    cue: ذكرت\n    content: وقد', says: 'own voice' },
  },
  {
    what: 'a statement of somebody in the writer’s own voice',
    of: 'clinic-en',
    edits: [
      inside('wards', 'source: doctors-union\n    cue: said\n    ', ''),
      inside('wards', 'type: indirect\n    stance: neutral', 'stance: own'),
      inside('wards', 'hedging: medium', 'hedging: none'),
      removed('doctors-union'),
    ],
    ...{
      rule: 'hedge-dropped',
      at: 'own\n    certainty: certain\n    hedging: none\n    status: unchecked\n\n  - id: hard',
      says: 'union',
    },
  },
  {
    what: 'a teller left out, English',
    of: 'bridge-en',
    edits: [
      inside('inquiry', 'chain:\n      - harbour-times\n      - ruth-adler\n    ', ''),
      inside('inquiry', 'very-high', 'high'),
      removed('harbour-times'),
    ],
    ...{ rule: 'chain-shortened', at: 'ruth-adler\n    cue', says: 'Harbour Times' },
  },
  {
    what: 'a teller left out, Arabic',
    of: 'bridge-ar',
    edits: [
      inside('inquiry', 'chain:\n      - وكالة-الأنباء\n      - رئيس-البلدية\n    ', ''),
      removed('وكالة-الأنباء'),
    ],
    ...{ rule: 'chain-shortened', at: 'رئيس-البلدية\n    cue', says: 'وكالة الأنباء' },
  },
  {
    what: 'another teller in a chain, English',
    of: 'bridge-en',
    edits: [inside('inquiry', '- harbour-times', '- northgate-builders'), removed('harbour-times')],
    ...{ rule: 'chain-shortened', at: '- northgate-builders', says: 'Harbour Times' },
  },
  {
    what: 'another teller in a chain, Arabic',
    of: 'clinic-ar',
    edits: [inside('knew', '- صحيفة-الفجر', '- نقابة-الأطباء')],
    ...{ rule: 'chain-shortened', at: '- نقابة-الأطباء\n      - فؤاد', says: 'الفجر' },
  },
  {
    what: 'a chain turned round',
    of: 'clinic-en',
    edits: [inside('knew', '- morning-post\n      - hugh-marsh', '- hugh-marsh\n      - morning-post')],
    ...{ rule: 'chain-end', at: 'morning-post\n    cue: said', says: 'hugh-marsh' },
  },
  {
    what: 'a speaker who is not in the article at all',
    of: 'clinic-en',
    edits: [
      addedSource('who', 'World Health Organization', 'organisation'),
      inside('wards', 'source: doctors-union', 'source: who'),
    ],
    ...{ rule: 'name-not-in-article', at: 'World Health Organization', says: "The doctors' union" },
  },
  {
    what: 'a claim that names its source’s source',
    of: 'bridge-ar',
    edits: [
      inside('pillars', `source: ${BY_OFFICIAL}`, 'source: شركة-الأفق'),
      inside('pillars', 'very-high', 'high'),
      removed(BY_OFFICIAL),
    ],
    ...{ rule: 'speaker-replaced', at: 'شركة-الأفق\n    cue: زعم', says: 'مسؤول في البلدية' },
  },
];
