import {
  type NewsroomClaim,
  type NewsroomInput,
  type NewsroomRule,
  quoted,
  type Remark,
  sourceOf,
} from '../newsroom-rule.ts';
import { isNobody, unnamedSources } from '../unnamed-sources.ts';

/** Anonymous sources give information, not opinions. */
export const anonymousOpinion: NewsroomRule = {
  id: 'anonymous-opinion',
  severity: 'error',
  where: 'both',
  summary: 'anonymous sources are not quoted for what they think',
  why: 'An opinion is worth what its holder is worth, and readers do not know the holder. Leave it out, or have somebody say it under a name. If the source reports what others want or intend, an editor must judge whether it knows or guesses, so that is only a warning.',
  standard: 'AP: information, not opinion or speculation. Washington Post and Wall Street Journal: the same.',
  invalid: [
    { text: 'رأت مصادر في المجلس أن الخطة ضعيفة.', found: ['رأت'] },
    { text: 'قال مصدر أمني إن الجيران يريدون التخلص من المصنع.', found: ['قال'] },
    { text: 'A security source believes that the plan is weak.', found: ['A security'] },
    { text: 'A security source said that the neighbours wanted to be rid of the plant.', found: ['A security'] },
  ],
  valid: [
    'رأى الوزير سامي حداد أن الخطة ضعيفة.',
    'قال مصدر في المجلس إن الخطة أقرت أمس.',
    'The engineer Anna Berg believes that the plan is weak.',
    'A source in the council said that the plan passed on Monday.',
  ],
  remarks: (reading) =>
    unnamedSources(reading)
      .filter(({ teller }) => !isNobody(teller, reading))
      .flatMap(({ teller, claims }) =>
        claims
          // An opinion nested in another of the same source is part of it.
          .filter(({ parent }) => !claims.some(({ index, certainty }) => index === parent && certainty === 'belief'))
          .filter((claim) => sourceOf(claim)?.id === teller.id)
          .flatMap((claim) => remarkOn(claim, teller.name, reading)),
      ),
};

function remarkOn(claim: NewsroomClaim, name: string, { lists }: NewsroomInput): Remark[] {
  const who = quoted(name);
  if (claim.certainty === 'belief') {
    const message = {
      en: `this is what ${who}, who is not named, thinks; leave it out, or have it said under a name`,
      ar: `هذا رأي لمصدر غير مسمّى: ${who}؛ احذفه، أو انسبه إلى من يقوله باسمه`,
    };
    return [{ at: claim, message }];
  }
  const [motive] = lists.find('motive', claim.spans);
  if (motive === undefined) return [];
  const message = {
    en: `${who}, who is not named, reports the intentions of others (${quoted(motive.text)}); say how the source knows, or leave it out`,
    ar: `ينسب مصدر غير مسمّى، وهو ${who}، نيّات إلى غيره (${quoted(motive.text)})؛ اذكر كيف عرفها، أو احذفها`,
  };
  return [{ at: claim, message, severity: 'warning' }];
}
