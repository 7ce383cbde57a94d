import type { IncomingMessage } from 'node:http';
import type { Wording } from '../wording.ts';
import { type Access, isOwnHost, isOwnOrigin } from './access.ts';
import { readJson } from './body.ts';
import { pageDocument } from './page-document.ts';
import type { DraftRequest, EditRequest, RevisionRequest, SaveRequest, UiLanguage } from './protocol.ts';
import { errorReply, jsonReply, type Reply, TYPES } from './responses.ts';
import type { Answer, Session } from './session.ts';

/** The requests of the protocol, checked: each gives a value of its type, or what is wrong with it. */
export interface RequestReaders {
  readonly edit: (value: unknown) => Checked<EditRequest>;
  readonly revision: (value: unknown) => Checked<RevisionRequest>;
  readonly save: (value: unknown) => Checked<SaveRequest>;
  readonly draft: (value: unknown) => Checked<DraftRequest>;
}

/** A value of a type, or what is wrong with it. */
export type Checked<T> = { readonly value: T } | { readonly error: Wording };

/** What the server serves. */
export interface Served {
  readonly session: Session;
  readonly readers: RequestReaders;
  readonly assets: { readonly script: string; readonly style: string };
  readonly ui: UiLanguage;
  readonly fileName: string;
}

/** The port of the server, and who may use it. */
export interface Endpoint {
  readonly port: number;
  readonly access: Access;
}

/** The reply to a request. Whatever it asks for, it must name this server and have its cookie. */
export async function replyTo(request: IncomingMessage, endpoint: Endpoint, served: Served): Promise<Reply> {
  if (!isOwnHost(request, endpoint.port)) return errorReply(403, OTHER_HOST);
  const { url = '', method = '' } = request;
  const token = /^\/\?token=([\w-]*)$/.exec(url)?.[1];
  if (token !== undefined && method === 'GET') return exchangeToken(request, token, endpoint);
  if (!endpoint.access.hasCookie(request)) return errorReply(403, NO_COOKIE);
  if (request.headers.origin !== undefined && !isOwnOrigin(request)) return errorReply(403, OTHER_ORIGIN);
  const routes = routesOf(served);
  const route = Object.hasOwn(routes, url) ? routes[url] : undefined;
  if (route === undefined) return errorReply(404, NOT_FOUND);
  if (route.method !== method) return errorReply(405, OTHER_METHOD, { Allow: route.method });
  return route.method === 'GET' ? route.reply() : posted(request, route);
}

/** The first request: it exchanges the token of the address for a cookie. */
function exchangeToken(request: IncomingMessage, token: string, { access }: Endpoint): Reply {
  const home = { Location: '/' };
  const cookie = access.cookieFor(token);
  // A browser that came from a file or another site does not send the cookie with a redirect.
  if (cookie !== null && request.headers['sec-fetch-site'] === 'cross-site')
    return { status: 200, type: TYPES.html, body: ONWARD, headers: { 'Set-Cookie': cookie } };
  if (cookie !== null) return { status: 303, headers: { ...home, 'Set-Cookie': cookie } };
  return access.hasCookie(request) ? { status: 303, headers: home } : errorReply(403, SPENT);
}

const ONWARD =
  '<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=/"><title>Isnad</title>\n';

type Route =
  | { readonly method: 'GET'; readonly reply: () => Promise<Reply> | Reply }
  | { readonly method: 'POST'; readonly reply: (value: unknown) => Promise<Reply> };

function routesOf({ session, readers, assets, ui, fileName }: Served): Readonly<Record<string, Route>> {
  return {
    '/': { method: 'GET', reply: () => ({ status: 200, type: TYPES.html, body: pageDocument(ui, fileName) }) },
    '/page.js': { method: 'GET', reply: () => ({ status: 200, type: TYPES.script, body: assets.script }) },
    '/page.css': { method: 'GET', reply: () => ({ status: 200, type: TYPES.style, body: assets.style }) },
    '/api/state': { method: 'GET', reply: async () => answered(await session.state()) },
    '/api/edit': action(readers.edit, session.edit),
    '/api/undo': action(readers.revision, session.undo),
    '/api/redo': action(readers.revision, session.redo),
    '/api/save': action(readers.save, session.save),
    '/api/reload': action(readers.revision, session.reload),
    '/api/draft': action(readers.draft, session.draft),
  };
}

const action = <T>(read: (value: unknown) => Checked<T>, act: (value: T) => Promise<Answer<unknown>>): Route => ({
  method: 'POST',
  reply: async (value) => {
    const checked = read(value);
    return 'error' in checked ? errorReply(400, checked.error) : answered(await act(checked.value));
  },
});

const answered = ({ status, body }: Answer<unknown>): Reply => jsonReply(status, body);

async function posted(request: IncomingMessage, { reply }: Extract<Route, { method: 'POST' }>): Promise<Reply> {
  if (!isOwnOrigin(request)) return errorReply(403, OTHER_ORIGIN);
  const body = await readJson(request);
  return 'status' in body ? errorReply(body.status, BAD_BODY[body.status]) : reply(body.value);
}

const OTHER_HOST = { en: 'use the address that isnad review prints', ar: 'استعمل العنوان الذي يطبعه isnad review' };
const NO_COOKIE = {
  en: 'open the address that isnad review prints; its token works once, in one browser',
  ar: 'افتح العنوان الذي يطبعه isnad review؛ يصلح رمزه مرة واحدة في متصفح واحد',
};
const SPENT = {
  en: 'this address was used before, or is another one; end isnad review with Ctrl+C and start it again',
  ar: 'استُعمل هذا العنوان من قبل أو هو عنوان آخر؛ أنهِ isnad review بمفتاحي Ctrl+C وابدأه من جديد',
};
const OTHER_ORIGIN = { en: 'requests must come from the page itself', ar: 'لا تُقبل الطلبات إلا من الصفحة نفسها' };
const NOT_FOUND = { en: 'there is nothing at this address', ar: 'لا يوجد شيء في هذا العنوان' };
const OTHER_METHOD = { en: 'unsupported method', ar: 'طريقة غير مدعومة' };
const BAD_BODY = {
  400: { en: 'the body must be JSON', ar: 'يجب أن يكون المتن JSON' },
  413: { en: 'the body is larger than 1 MiB', ar: 'المتن أكبر من 1 ميبيبايت' },
  415: { en: 'Content-Type must be application/json', ar: 'يجب أن يكون Content-Type هو application/json' },
};
