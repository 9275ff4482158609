/** What every tenant has, in memory, and whom its changes concern. */
import { type Attribute, type Condition, type Entity, readEntity } from './entities.ts';
import { BrokerProblem } from './problem.ts';
import type { Subscription } from './subscriptions.ts';

export interface BatchResult {
  created: string[];
  updated: string[];
  errors: { entityId: string; error: { type: string; title: string; detail?: string; status: number } }[];
}

export interface Tenant {
  entities: Map<string, Entity>;
  subscriptions: Map<string, Subscription>;
}

export function createTenants(): (name: string) => Tenant {
  const tenants = new Map<string, Tenant>();
  return (name) => {
    const tenant = tenants.get(name) ?? { entities: new Map(), subscriptions: new Map() };
    tenants.set(name, tenant);
    return tenant;
  };
}

/** Replaces entities, or with `update` only their attributes. One that is wrong does not keep the others out. */
export function upsert({ entities }: Tenant, list: readonly unknown[], update: boolean): BatchResult {
  const result: BatchResult = { created: [], updated: [], errors: [] };
  const seen = new Set<string>();
  for (const input of list) {
    const entityId = String((input as { id?: unknown } | null)?.id ?? '');
    try {
      const entity = readEntity(input);
      if (seen.has(entity.id)) throw new BrokerProblem('BadRequestData', 'Entity repeated in the request');
      seen.add(entity.id);
      const before = entities.get(entity.id);
      entities.set(entity.id, update && before ? { ...before, ...entity } : entity);
      (before ? result.updated : result.created).push(entity.id);
    } catch (error) {
      result.errors.push({ entityId, error: describe(error) });
    }
  }
  return result;
}

export function removeAll({ entities }: Tenant, ids: readonly string[]) {
  const gone = ids.filter((id) => entities.delete(id));
  const missing = ids.filter((id) => !gone.includes(id));
  const error = describe(notFound());
  return { success: gone, errors: missing.map((entityId) => ({ entityId, error })) };
}

export function find(tenant: Tenant, id: string): Entity {
  const entity = tenant.entities.get(id);
  if (!entity) throw notFound(id);
  return entity;
}

/** Changes attributes that are there; the others are told back, as the standard wants it. */
export function amend(tenant: Tenant, id: string, attributes: Readonly<Record<string, Attribute>>) {
  const entity = find(tenant, id);
  const [updated, notUpdated] = [[], []] as [string[], string[]];
  for (const name of Object.keys(attributes)) (name in entity ? updated : notUpdated).push(name);
  const changes = updated.map((name) => [name, attributes[name]]);
  tenant.entities.set(id, { ...entity, ...(Object.fromEntries(changes) as Record<string, Attribute>) });
  return { updated, notUpdated };
}

export function query({ entities }: Tenant, type: string | null, ids: string | null, condition: Condition) {
  const [types, wanted] = [type?.split(','), ids?.split(',')];
  const matches = (entity: Entity) =>
    (!types || types.includes(entity.type)) && (!wanted || wanted.includes(entity.id)) && condition(entity);
  return [...entities.values()].filter(matches);
}

export function notFound(detail?: string): BrokerProblem {
  return new BrokerProblem('ResourceNotFound', 'Entity Not Found', detail);
}

function describe(error: unknown) {
  if (!(error instanceof BrokerProblem)) throw error;
  return { ...error.body, status: error.status };
}
