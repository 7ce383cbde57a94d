import type { Policy } from '../../analysis/grading/policy.ts';

/** The comments at the head of the file and of each of its parts. */
const COMMENTS = {
  stance: 'The writer’s stance to the source, by the cue; along a chain the one that weighs most counts.',
  certainty: 'How the source puts it.',
  transparency: 'Who vouches for it: the weakest teller on the chain.',
  teller: 'For each teller after the first.',
  levels: 'The fewest points of each level; each begins above the one before it.',
} as const;

// Examples of words for a value; a value without examples explains itself.
const EXAMPLES: Readonly<Record<string, string>> = {
  'stance.own': 'the paper’s own word',
  'stance.endorse': 'confirms, reveals; أكد، كشف',
  'stance.neutral': 'says, according to; قال، ذكر، بحسب',
  'stance.distance': 'claims, alleges; زعم، ادّعى',
  'certainty.probable': 'likely, expected to; من المرجح، يبدو أن',
  'certainty.possible': 'may, might, could; قد، ربما، يمكن',
  'certainty.belief': 'thinks, believes; رأى، اعتقد، اعتبر',
  'certainty.unknown': 'whether, unclear; ما إذا، لم يتضح',
  'transparency.person': 'Anna Berg; جون كيربي',
  'transparency.organisation': 'the ministry; وكالة سانا',
  'transparency.role': 'an official; مسؤول، دبلوماسي',
  'transparency.anonymous': 'sources, observers; مصادر مطّلعة، مراقبون',
  'transparency.none': 'it is said; يُقال، أفيد بأن',
};

/**
 * A policy as a settings file that can be saved and edited; `origin` is the file it comes from,
 * null for the published one.
 */
export function renderPolicy(policy: Policy, origin: string | null): string {
  const { teller, ...sections } = policy;
  return [
    '# How isnad counts hedging: the points of the words behind a claim, and the level their sum comes to.',
    '# The level measures wording, not truth. Points are numbers from 0 up.',
    '# Saved as .isnad.yaml this holds for the articles of its folder and of those below it; what is left out',
    '# keeps its published weight. isnad --policy FILE takes it from anywhere else.',
    `# Printed from ${origin === null ? 'the published weights' : JSON.stringify(origin)}.`,
    'policy:',
    ...section('stance', sections.stance),
    ...section('certainty', sections.certainty),
    ...section('transparency', sections.transparency),
    `  # ${COMMENTS.teller}`,
    `  teller: ${teller}`,
    ...section('levels', sections.levels),
    '',
  ].join('\n');
}

function section(name: 'stance' | 'certainty' | 'transparency' | 'levels', points: Readonly<Record<string, number>>) {
  const lines = Object.entries(points).map(([key, value]) => {
    const example = EXAMPLES[`${name}.${key}`];
    return `    ${key}: ${value}${example === undefined ? '' : ` # ${example}`}`;
  });
  return [`  # ${COMMENTS[name]}`, `  ${name}:`, ...lines];
}
