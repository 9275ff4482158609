/** Partners as staff register them. Each change is one audited write. */
import type { components, operations } from '@entame/sdk/contracts/consent.ts';
import { instantText } from '#platform/db/columns.ts';
import type { Handlers } from '#platform/handlers.ts';
import { localize } from '#platform/language.ts';
import type { Platform } from '#platform/platform.ts';
import { problem } from '#platform/problem.ts';
import { dataKinds } from './data-kinds.rules.ts';
import { findWrongDetails } from './partners.rules.ts';
import {
  findPartner,
  findPartners,
  type PartnerRow,
  recordPartner,
  recordPartnerChange,
} from './partners.store.ts';

type Details = components['schemas']['PartnerDetails'];
type PartnerOperations = Pick<
  operations,
  'listDataKinds' | 'listPartners' | 'registerPartner' | 'updatePartner' | 'setPartnerStatus'
>;

export function partnersRoutes({ store, config }: Platform): Handlers<PartnerOperations> {
  const allowLocal = config.NODE_ENV !== 'production';

  function refuseWrong(details: Details, place: string): void {
    const wrong = findWrongDetails(details, allowLocal);
    if (wrong.length === 0) return;
    throw problem(
      'partner-details-wrong',
      wrong.map((pointer) => ({ pointer: place + pointer, message: 'is not allowed' })),
    );
  }

  return {
    listDataKinds: async (_, { language }) => ({
      items: Object.entries(dataKinds).map(([id, { name, dataClass }]) => ({
        id,
        name: localize(name, language),
        dataClass,
      })),
    }),

    listPartners: async () => ({ items: (await findPartners(store.read)).map(presentPartner) }),

    async registerPartner({ body: { id, details } }, { now, write, noting }) {
      refuseWrong(details, '/body/details');
      const partner = { ...details, id, status: 'active', revision: 1, registeredAt: now } as const;
      return write(async (tx) => {
        if (!(await recordPartner(tx, partner))) throw problem('partner-id-taken');
        noting({ partnerId: id });
        return presentPartner(partner);
      });
    },

    async updatePartner({ path: { partnerId }, body }, { write, noting }) {
      refuseWrong(body, '/body');
      return write(async (tx) => {
        const before = await findPartner(tx, partnerId);
        if (!before) throw problem('partner-not-found');
        const revision = before.revision + (changesWhatWasAgreed(before, body) ? 1 : 0);
        const changed = await recordPartnerChange(tx, partnerId, { ...body, revision });
        if (!changed) throw problem('partner-not-found');
        noting({ partnerId, revisionAfter: String(revision) });
        return presentPartner(changed);
      });
    },

    async setPartnerStatus({ path: { partnerId }, body: { status } }, { write, noting }) {
      return write(async (tx) => {
        noting({ partnerId, statusAfter: status });
        const changed = await recordPartnerChange(tx, partnerId, { status });
        if (!changed) throw problem('partner-not-found');
        return presentPartner(changed);
      });
    },
  };
}

function changesWhatWasAgreed(before: PartnerRow, { purpose, retentionDays }: Details): boolean {
  const words = ({ ja, en, 'ja-x-easy': easy }: Details['purpose']) => JSON.stringify([ja, en, easy]);
  return words(before.purpose) !== words(purpose) || before.retentionDays < retentionDays;
}

function presentPartner(row: PartnerRow): components['schemas']['Partner'] {
  const { id, status, revision, registeredAt, ...details } = row;
  return {
    id,
    status,
    revision,
    registeredAt: instantText(registeredAt),
    details: details as Details,
  };
}
