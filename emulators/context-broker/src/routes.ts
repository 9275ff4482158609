/** The operations of NGSI-LD that are spoken here, as Orion-LD answers them. */
import { badRequest, isUri, readAttributes, readCondition } from './entities.ts';
import { amend, find, notFound, query, removeAll, type Tenant, upsert } from './memory.ts';
import { BrokerProblem } from './problem.ts';
import { notifySubscribers, readSubscription } from './subscriptions.ts';

export interface Request {
  method: string;
  /** Decoded, without a slash at its end. */
  path: string;
  query: URLSearchParams;
  tenant: Tenant & { name: string };
  link: string;
  body: unknown;
}
export interface Reply {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

const base = '/ngsi-ld/v1';
const limitMax = 1_000;

export function answer(request: Request): Reply {
  const { method, path } = request;
  if (!path.startsWith(`${base}/`)) throw new BrokerProblem('ResourceNotFound', 'Service Not Found', path);
  const [resource, id, more] = path.slice(base.length + 1).split(/\/(?!\/)/, 3);
  const route = [method, resource, id === undefined ? '' : ':id', more ?? ''].filter(Boolean).join(' ');
  if (resource === 'entityOperations' && method === 'POST') return answerBatch(request, id ?? '');
  switch (route) {
    case 'GET entities':
      return listEntities(request);
    case 'GET entities :id':
      return { status: 200, body: find(request.tenant, id ?? '') };
    case 'DELETE entities :id':
      if (!request.tenant.entities.delete(id ?? '')) throw notFound(id);
      return { status: 204 };
    case 'PATCH entities :id attrs':
      return patchAttributes(request, id ?? '');
    case 'GET subscriptions':
      return page(request, [...request.tenant.subscriptions.values()]);
    case 'POST subscriptions':
      return createSubscription(request);
    case 'DELETE subscriptions :id':
      if (!request.tenant.subscriptions.delete(id ?? '')) {
        throw new BrokerProblem('ResourceNotFound', 'Subscription Not Found', id);
      }
      return { status: 204 };
    default:
      throw new BrokerProblem('ResourceNotFound', 'Service Not Found', path);
  }
}

function answerBatch(request: Request, operation: string): Reply {
  const { body, tenant } = request;
  if (!Array.isArray(body)) throw new BrokerProblem('InvalidRequest', 'Payload not a JSON array');
  if (body.length === 0) throw badRequest('Empty Array');
  if (operation === 'delete') {
    if (!body.every((id): id is string => typeof id === 'string' && isUri(id)))
      throw badRequest('Invalid URI');
    const result = removeAll(tenant, body);
    return result.errors.length === 0 ? { status: 204 } : { status: 207, body: result };
  }
  if (operation !== 'upsert') throw new BrokerProblem('ResourceNotFound', 'Service Not Found', operation);
  const { created, updated, errors } = upsert(tenant, body, request.query.get('options') === 'update');
  tell(request, [...created, ...updated]);
  if (errors.length > 0) return { status: 207, body: { success: [...created, ...updated], errors } };
  // Only the ids of created entities are told, so nothing when all of them were there.
  return created.length > 0 ? { status: 201, body: created } : { status: 204 };
}

function patchAttributes(request: Request, id: string): Reply {
  const { updated, notUpdated } = amend(request.tenant, id, readAttributes(request.body));
  if (updated.length > 0) tell(request, [id]);
  if (notUpdated.length === 0) return { status: 204 };
  const reasons = notUpdated.map((attributeName) => ({ attributeName, reason: 'attribute not found' }));
  return { status: 207, body: { updated, notUpdated: reasons } };
}

function listEntities(request: Request): Reply {
  const { query: given, tenant } = request;
  const [type, ids, q, attrs] = ['type', 'id', 'q', 'attrs'].map((name) => given.get(name));
  if (!type && !ids && !q && !attrs)
    throw badRequest('Too broad query', 'Need at least one of: type, id, q, attrs');
  const found = query(tenant, type ?? null, ids ?? null, readCondition(q ?? null));
  const names = attrs?.split(',');
  const shown = found
    .filter((entity) => !names || names.some((name) => name in entity))
    .map((entity) =>
      names
        ? Object.fromEntries(
            Object.entries(entity).filter(([name]) => ['id', 'type', ...names].includes(name)),
          )
        : entity,
    );
  return page(request, shown);
}

/** A part of a list, with the number of all in a header when it was asked for. */
function page({ query: given }: Request, list: readonly unknown[]): Reply {
  const limit = Number(given.get('limit') ?? 20);
  const offset = Number(given.get('offset') ?? 0);
  if (!Number.isInteger(limit) || limit < 0 || limit > limitMax)
    throw badRequest('Bad value for URI parameter', 'limit');
  if (!Number.isInteger(offset) || offset < 0) throw badRequest('Bad value for URI parameter', 'offset');
  const isCounted = given.get('count') === 'true';
  if (limit === 0 && !isCounted)
    throw badRequest('Bad value for URI parameter', 'limit == 0 requires count=true');
  return {
    status: 200,
    body: list.slice(offset, offset + limit),
    ...(isCounted && { headers: { 'ngsild-results-count': String(list.length) } }),
  };
}

function createSubscription({ tenant, body }: Request): Reply {
  const subscription = readSubscription(body);
  if (tenant.subscriptions.has(subscription.id)) {
    throw new BrokerProblem('AlreadyExists', 'A subscription with that id already exists', subscription.id);
  }
  tenant.subscriptions.set(subscription.id, subscription);
  return { status: 201, headers: { location: `${base}/subscriptions/${subscription.id}` } };
}

function tell({ tenant, link }: Request, ids: readonly string[]): void {
  const changed = ids.flatMap((id) => tenant.entities.get(id) ?? []);
  notifySubscribers(tenant.subscriptions.values(), changed, { tenant: tenant.name, link });
}
