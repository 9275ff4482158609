/** What a resident decides about partners. Never somebody for them. */
import type { components, operations } from '@entame/sdk/contracts/consent.ts';
import { findStaffAccesses } from '#platform/access/staff-access.store.ts';
import { type Actor, type Resident, residentOf } from '#platform/actor.ts';
import { decodeTimeCursor, pageOf } from '#platform/cursor.ts';
import { instantText } from '#platform/db/columns.ts';
import type { Db } from '#platform/db/store.ts';
import type { Handlers } from '#platform/handlers.ts';
import { type Language, localize } from '#platform/language.ts';
import { findOwnIds } from '#platform/merging/merging.store.ts';
import { problem } from '#platform/problem.ts';
import { hashToken, newToken } from '#platform/session/sessions.ts';
import type { ConsentDeps } from './consent.deps.ts';
import type { ConsentDesk } from './consent.desk.ts';
import {
  noticeOf,
  presentConsents,
  presentPartnerUse,
  presentReceipt,
  presentStaffUse,
} from './consent.present.ts';
import { findConsents, findDataUses, recordCode } from './consent.store.ts';
import { dataKinds, isKind } from './data-kinds.rules.ts';
import { codeSeconds, composeReturn, decideRequest } from './partners.rules.ts';
import { findPartner, findPartners } from './partners.store.ts';
import { findEveryReceipt, findReceipt, findReceiptKeys, findReceipts } from './receipts.store.ts';

type Asked = components['schemas']['ConsentRequest'];
type OwnOperations = Omit<
  operations,
  | 'listDataKinds'
  | 'listPartners'
  | 'registerPartner'
  | 'updatePartner'
  | 'setPartnerStatus'
  | 'redeemConsentCode'
  | 'readSharedData'
>;

export function consentRoutes(
  { platform, findFacts }: ConsentDeps,
  desk: ConsentDesk,
): Handlers<OwnOperations> {
  const { store } = platform;

  async function checkRequest(db: Db, asked: Asked) {
    const partner = await findPartner(db, asked.partnerId);
    const returnAddress = decideRequest(partner, asked);
    if (!partner || returnAddress === undefined) throw problem('consent-request-wrong');
    return { partner, returnAddress };
  }

  async function namesOfPartners(language: Language): Promise<Map<string, string>> {
    const partners = await findPartners(store.read);
    return new Map(partners.map(({ id, name }) => [id, localize(name, language)]));
  }

  /** Those of the past, and the one of now even before its first receipt. */
  async function listKeys() {
    const keys = await findReceiptKeys(store.read);
    const { publicJwk } = desk.key;
    return keys.some(({ kid }) => kid === publicJwk.kid) ? keys : [...keys, publicJwk];
  }

  return {
    listReceiptKeys: async () => ({ keys: await listKeys() }),

    async previewConsent({ body }, { actor, language }) {
      const { id } = selfOf(actor);
      const { partner, returnAddress } = await checkRequest(store.read, body);
      const facts = await findFacts(store.read, id);
      if (!facts) throw problem('signed-out');
      const kinds = body.kinds.filter(isKind).map((kind) => ({
        id: kind,
        name: localize(dataKinds[kind].name, language),
        dataClass: dataKinds[kind].dataClass,
        value: dataKinds[kind].read(facts),
      }));
      const declineTo = composeReturn(returnAddress, { error: 'access_denied' }, body.state);
      return { partner: noticeOf(partner, language), revision: partner.revision, kinds, declineTo };
    },

    async listMyConsents(_, { actor, language }) {
      const own = await findOwnIds(store.read, residentOf(actor).id);
      const [rows, partners] = await Promise.all([findConsents(store.read, own), findPartners(store.read)]);
      return { items: presentConsents(rows, partners, language) };
    },

    async grantConsent({ body }, { actor, now, language, write, noting }) {
      const { id: residentId } = selfOf(actor);
      const code = newToken();
      return write(async (tx) => {
        const { partner, returnAddress } = await checkRequest(tx, body);
        // The receipt says what the person read, so it must be what stands there now.
        if (partner.revision !== body.revision) throw problem('consent-request-changed');
        const receipt = await desk.grant(tx, { residentId, partner, kinds: body.kinds, language, now });
        noting({ partnerId: partner.id, dataKinds: body.kinds.join(' ') });
        const expiresAt = now.add({ seconds: codeSeconds });
        await recordCode(tx, { codeHash: hashToken(code), partnerId: partner.id, residentId, expiresAt });
        return {
          receipt: presentReceipt(receipt, localize(partner.name, language), language),
          returnTo: composeReturn(returnAddress, { code }, body.state),
        };
      });
    },

    async withdrawConsent({ path: { partnerId }, body: { kinds } }, { actor, now, language, write, noting }) {
      const { id: residentId } = selfOf(actor);
      return write(async (tx) => {
        const partner = await findPartner(tx, partnerId);
        const receipt = partner && (await desk.withdraw(tx, { residentId, partner, kinds, language, now }));
        if (!receipt) throw problem('consent-not-found');
        noting({ partnerId, dataKinds: receipt.kinds.join(' ') });
        return presentReceipt(receipt, localize(partner.name, language), language);
      });
    },

    async listMyReceipts({ query: { limit = 20, cursor } }, { actor, language }) {
      const own = await findOwnIds(store.read, residentOf(actor).id);
      const rows = await findReceipts(store.read, own, limit + 1, decodeTimeCursor(cursor));
      const names = await namesOfPartners(language);
      const present = (row: (typeof rows)[number]) =>
        presentReceipt(row, names.get(row.partnerId) ?? row.partnerId, language);
      return pageOf(rows, limit, present, ({ at, id }) => [instantText(at), id]);
    },

    async exportMyReceipts(_, { actor }) {
      const rows = await findEveryReceipt(store.read, await findOwnIds(store.read, residentOf(actor).id));
      return { receipts: rows.map(({ jws }) => jws), keys: await listKeys() };
    },

    async getMyReceipt({ path: { receiptId } }, { actor }) {
      const own = await findOwnIds(store.read, residentOf(actor).id);
      const receipt = await findReceipt(store.read, own, receiptId);
      if (!receipt) throw problem('consent-not-found');
      return { receipts: [receipt.jws], keys: await listKeys() };
    },

    async listMyDataUses({ query: { limit = 20, cursor } }, { actor, language }) {
      const own = await findOwnIds(store.read, residentOf(actor).id);
      const after = decodeTimeCursor(cursor);
      const [uses, accesses, names] = await Promise.all([
        findDataUses(store.read, own, limit + 1, after),
        findStaffAccesses(store.read, own, limit + 1, after),
        namesOfPartners(language),
      ]);
      const all = [
        ...uses.map((use) => presentPartnerUse(use, names, language)),
        ...accesses.map(presentStaffUse),
      ].sort((a, b) => (a.at + a.id < b.at + b.id ? 1 : -1));
      return pageOf(
        all,
        limit,
        (item) => item,
        ({ at, id }) => [at, id],
      );
    },
  };
}

/** The resident themself at the device. */
function selfOf(actor: Actor): Resident {
  const resident = residentOf(actor);
  if (resident.actedBy) throw problem('consent-by-self-only');
  return resident;
}
