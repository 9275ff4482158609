import type { components, operations } from '@entame/sdk/contracts/activities.ts';
import { uuidv7 } from 'uuidv7';
import { staffOf } from '#platform/actor.ts';
import { decodeCursor, pageOf } from '#platform/cursor.ts';
import type { Handlers } from '#platform/handlers.ts';
import type { Platform } from '#platform/platform.ts';
import { problem } from '#platform/problem.ts';
import { loadCityMap } from '../activities.places.ts';
import {
  findGroup,
  findGroupByName,
  findGroups,
  type Group,
  recordGroup,
  recordGroupChange,
} from './groups.store.ts';

type Schemas = components['schemas'];
type GroupOperations =
  | 'listGroups'
  | 'createGroup'
  | 'getGroup'
  | 'updateGroup'
  | 'getMyGroup'
  | 'getCityMap';

/** The community groups of the city, and the city's map. */
export function groupRoutes({ store, city }: Platform): Pick<Handlers<operations>, GroupOperations> {
  const map = loadCityMap(city);
  return {
    getCityMap: async (_, { language }) => map.present(language),

    async listGroups({ query: { limit = 20, cursor } }) {
      const [name = '', id = ''] = decodeCursor(cursor, 2) ?? [];
      const rows = await findGroups(store.read, limit + 1, cursor === undefined ? undefined : { name, id });
      return pageOf(rows, limit, presentGroup, (row) => [row.name, row.id]);
    },

    async createGroup({ body }, { now, write }) {
      const group: Group = {
        id: uuidv7(),
        name: body.name.trim(),
        kind: body.kind,
        ...contactOf(body),
        active: true,
        createdAt: now,
        changedAt: now,
      };
      return write(async (tx) => {
        if (await findGroupByName(tx, group.name)) throw problem('group-name-taken');
        await recordGroup(tx, group);
        return presentGroup(group);
      });
    },

    async getGroup({ path: { groupId } }, { concerning }) {
      // The contact is a person of the group, no resident whom the portal knows.
      concerning([]);
      const group = await findGroup(store.read, groupId);
      if (!group) throw problem('group-not-found');
      const { contactName, contactPhone } = group;
      return { ...presentGroup(group), contactName, contactPhone };
    },

    async updateGroup({ path: { groupId }, body }, { now, write }) {
      return write(async (tx) => {
        const group = await findGroup(tx, groupId);
        if (!group) throw problem('group-not-found');
        const change = { kind: body.kind, active: body.active, ...contactOf(body), changedAt: now };
        await recordGroupChange(tx, groupId, change);
        return presentGroup({ ...group, ...change });
      });
    },

    async getMyGroup(_, { actor }) {
      const { groupName } = staffOf(actor);
      const group = groupName === undefined ? undefined : await findGroupByName(store.read, groupName);
      if (!group) throw problem('group-not-found');
      return presentGroup(group);
    },
  };
}

function presentGroup({ id, name, kind, active }: Group): Schemas['Group'] {
  return { id, name, kind, active };
}

function contactOf(body: Pick<Schemas['NewGroup'], 'contactName' | 'contactPhone'>) {
  return {
    contactName: body.contactName?.trim() || null,
    contactPhone: body.contactPhone?.trim() || null,
  };
}
