/** Typed clients, one per service, made from the generated paths. */
import createOpenApiClient, { type Client } from 'openapi-fetch';
import { notReady, type ProblemSlug, unexpected } from './generated/problems.ts';
import { type ServiceName, type ServicePaths, serviceNames } from './generated/services.ts';
import type { Language } from './language.ts';

/** One typed openapi-fetch client per service: `clients.points.GET('/me/account')`. */
export type Clients = { [S in ServiceName]: Client<ServicePaths[S]> };

export interface ClientOptions {
  /** Where the platform is; empty for the page's own origin. */
  baseUrl?: string;
  /** Asked at each request, so that a change of language takes effect at once. */
  language?: () => string;
  /** Replaces `globalThis.fetch`; the BFF binds services in process with it, tests bind the app. */
  fetch?: (request: Request) => Promise<Response>;
  /** Called when any operation answers 401: the session has ended. */
  onSignedOut?: () => void;
}

/** Makes the clients of all services. Requests go to `<baseUrl>/api/<service>/v1`. */
export function createClients(options: ClientOptions = {}): Clients {
  const clients = serviceNames.map((service) => [service, createServiceClient(service, options)]);
  return Object.fromEntries(clients);
}

function createServiceClient(service: ServiceName, options: ClientOptions) {
  const client = createOpenApiClient<object>({
    baseUrl: `${options.baseUrl ?? ''}/api/${service}/v1`,
    credentials: 'same-origin',
    ...(options.fetch && { fetch: options.fetch }),
  });
  client.use({
    onRequest({ request }) {
      const language = options.language?.();
      if (language) request.headers.set('Accept-Language', language);
      return request;
    },
    onResponse({ response }) {
      if (response.status === 401) options.onSignedOut?.();
      if (response.status >= 400 && !isProblemReply(response)) {
        return asProblemReply(response, options.language?.());
      }
    },
  });
  return client;
}

const problemMediaType = 'application/problem+json';

function isProblemReply({ headers }: Response): boolean {
  return headers.get('Content-Type')?.startsWith(problemMediaType) ?? false;
}

/**
 * What stands between us and the platform answers in its own way, such as a proxy with an empty 502. Callers, and
 * query libraries to which an empty error is none, then still get a problem.
 */
function asProblemReply({ status, statusText, headers: sent }: Response, language: string = 'ja'): Response {
  const isOutage = status === 502 || status === 503 || status === 504;
  const { title, next } = isOutage ? notReady : unexpected;
  const told = language in title ? (language as Language) : 'ja';
  const problem: Problem = {
    type: `/problems/${(isOutage ? 'not-ready' : 'unexpected') satisfies ProblemSlug}`,
    title: title[told],
    status,
    nextStep: next[told],
    requestId: sent.get('X-Request-Id') ?? '',
  };
  const headers = new Headers(sent);
  headers.set('Content-Type', problemMediaType);
  headers.delete('Content-Length');
  return new Response(JSON.stringify(problem), { status, statusText, headers });
}

/** A fresh `Idempotency-Key`. Make one per intended action and keep it for the retries of that action. */
export function newIdempotencyKey(): string {
  return crypto.randomUUID();
}

/** What an operation answers when it refuses: RFC 9457, with texts that may be shown as they are. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail?: string;
  nextStep: string;
  requestId: string;
  helpDeskPhone?: string;
  /** With `resident-exists-already`: ids of the residents it may be. */
  candidates?: string[];
  errors?: { pointer: string; message: string }[];
  /** With `terms-not-accepted`: the versions to accept. */
  terms?: string[];
}

/** Whether a value, such as a query's error, is a problem of the platform; with a slug, that very problem. */
export function isProblem(value: unknown, slug?: ProblemSlug): value is Problem {
  if (typeof value !== 'object' || value === null) return false;
  const { type, nextStep } = value as Partial<Problem>;
  if (typeof type !== 'string' || typeof nextStep !== 'string') return false;
  return slug === undefined || type === `/problems/${slug}`;
}
