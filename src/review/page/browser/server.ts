import type { Conflict, Refusal, ReviewState, StatePatch } from '../../protocol.ts';
import type { QueuedOperation } from '../state/page-state.ts';

/** What came of a request. */
export type Answer =
  | { readonly kind: 'patch'; readonly patch: StatePatch }
  | { readonly kind: 'review'; readonly review: ReviewState }
  | { readonly kind: 'conflict'; readonly conflict: Conflict }
  | { readonly kind: 'refusal'; readonly refusal: Refusal }
  | { readonly kind: 'lost' | 'locked-out' };

/** How long an answer may take, in milliseconds: saving checks the whole file. */
const TIMEOUT = 20_000;

/** Asks for the whole state. */
export const askForReview = (): Promise<Answer> =>
  answerTo('/api/state', { method: 'GET' }, (body) => ({ kind: 'review', review: body as ReviewState }));

/** Sends an operation, made in a revision. */
export function send(operation: QueuedOperation, revision: number): Promise<Answer> {
  const [path, body] = requestOf(operation, revision);
  const options = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  return answerTo(path, options, (json) =>
    operation.kind === 'reload' || operation.kind.endsWith('-draft')
      ? { kind: 'review', review: json as ReviewState }
      : { kind: 'patch', patch: json as StatePatch },
  );
}

function requestOf(operation: QueuedOperation, revision: number): [path: string, body: unknown] {
  switch (operation.kind) {
    case 'edit':
      return ['/api/edit', { revision, edit: operation.edit }];
    case 'save':
      return ['/api/save', { revision }];
    case 'overwrite':
      return ['/api/save', { revision, overwrite: true }];
    case 'take-draft':
    case 'drop-draft':
      return ['/api/draft', { take: operation.kind === 'take-draft' }];
    default:
      return [`/api/${operation.kind}`, { revision }];
  }
}

async function answerTo(path: string, options: RequestInit, read: (body: unknown) => Answer): Promise<Answer> {
  try {
    const response = await fetch(path, {
      ...options,
      credentials: 'same-origin',
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT),
    });
    if (response.status === 401 || response.status === 403) return { kind: 'locked-out' };
    const body: unknown = await response.json();
    if (response.ok) return read(body);
    if (response.status === 409) return { kind: 'conflict', conflict: body as Conflict };
    return { kind: 'refusal', refusal: body as Refusal };
  } catch {
    return { kind: 'lost' };
  }
}
