/** Grants and withdrawals: the state, the receipt and the event change together. */
import { createPrivateKey } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import { instantText } from '#platform/db/columns.ts';
import type { Tx } from '#platform/db/store.ts';
import { type Language, localize } from '#platform/language.ts';
import { findOwnIds } from '#platform/merging/merging.store.ts';
import type { Platform } from '#platform/platform.ts';
import { recordConsent, removeConsents } from './consent.store.ts';
import { computePairwiseId, dataKinds, isKind } from './data-kinds.rules.ts';
import { findPairwiseId, recordPairwiseId } from './pairwise.store.ts';
import type { PartnerRow } from './partners.store.ts';
import { hashNotice, hashReceipt, publicHalfOf, type ReceiptKey, signReceipt } from './receipts.rules.ts';
import { findLastReceipt, type ReceiptRow, recordReceipt } from './receipts.store.ts';

export interface Decision {
  residentId: string;
  partner: PartnerRow;
  kinds: readonly string[];
  language: Language;
  now: Temporal.Instant;
}

export interface ConsentDesk {
  grant(tx: Tx, decision: Decision): Promise<ReceiptRow>;
  /** Undefined when none of the kinds was allowed. */
  withdraw(tx: Tx, decision: Decision): Promise<ReceiptRow | undefined>;
  /** What the partner knows the resident by; made at the first need. */
  ensurePairwiseId(tx: Tx, partnerId: string, residentId: string, now: Temporal.Instant): Promise<string>;
  key: ReceiptKey;
}

export function createConsentDesk({ config, city, publish, signingKey }: Platform): ConsentDesk {
  const jwk = config.CONSENT_SIGNING_KEY;
  const key = { privateKey: createPrivateKey({ key: jwk, format: 'jwk' }), publicJwk: publicHalfOf(jwk) };
  const pairwiseKey = signingKey('pairwise-identifiers');

  async function ensurePairwiseId(tx: Tx, partnerId: string, residentId: string, now: Temporal.Instant) {
    const known = await findPairwiseId(tx, partnerId, await findOwnIds(tx, residentId));
    if (known) return known;
    const value = computePairwiseId(pairwiseKey, partnerId, residentId);
    await recordPairwiseId(tx, { partnerId, residentId, value, createdAt: now });
    return value;
  }

  async function writeReceipt(tx: Tx, action: ReceiptRow['action'], decision: Decision, pairwiseId: string) {
    const { residentId, partner, now } = decision;
    const last = await findLastReceipt(tx, residentId);
    const id = uuidv7();
    const jws = signReceipt(
      claimsOf(id, action, decision, { pairwiseId, previous: last?.hash ?? null }),
      key,
    );
    const sequence = (last?.sequence ?? 0) + 1;
    const kinds = [...decision.kinds];
    const row = { id, residentId, sequence, at: now, action, partnerId: partner.id, kinds, jws };
    const receipt = { ...row, hash: hashReceipt(jws) };
    await recordReceipt(tx, receipt, key.publicJwk);
    return receipt;
  }

  function claimsOf(
    id: string,
    action: ReceiptRow['action'],
    { partner, kinds, language, now }: Decision,
    chain: { pairwiseId: string; previous: string | null },
  ) {
    const name = localize(partner.name, language);
    const purpose = localize(partner.purpose, language);
    const data = kinds.filter(isKind).map((kind) => ({
      kind,
      name: localize(dataKinds[kind].name, language),
      data_class: dataKinds[kind].dataClass,
    }));
    const words = [name, purpose, partner.contact, ...data.map((one) => one.name)];
    return {
      schema: 'entame-consent-record-1',
      record_id: id,
      previous: chain.previous,
      event: { state: action, time: instantText(now), method: 'portal' },
      pii_principal: chain.pairwiseId,
      controller: city.name.ja,
      recipient: { id: partner.id, name },
      purpose,
      data,
      retention_days: partner.retentionDays,
      notice: { language, revision: partner.revision, sha256: hashNotice(words) },
    } as const;
  }

  return {
    key,
    ensurePairwiseId,
    async grant(tx, decision) {
      const { residentId, partner, now } = decision;
      const pairwiseId = await ensurePairwiseId(tx, partner.id, residentId, now);
      const consent = { residentId, partnerId: partner.id, revision: partner.revision, grantedAt: now };
      for (const kind of decision.kinds) await recordConsent(tx, { ...consent, kind });
      const dataKinds = [...decision.kinds];
      await publish(tx, 'consent.granted', { residentId, partnerId: partner.id, dataKinds, pairwiseId });
      return writeReceipt(tx, 'granted', decision, pairwiseId);
    },
    async withdraw(tx, decision) {
      const { residentId, partner, now } = decision;
      const own = await findOwnIds(tx, residentId);
      const dataKinds = await removeConsents(tx, own, partner.id, decision.kinds);
      if (dataKinds.length === 0) return undefined;
      const pairwiseId = await ensurePairwiseId(tx, partner.id, residentId, now);
      await publish(tx, 'consent.withdrawn', { residentId, partnerId: partner.id, dataKinds, pairwiseId });
      return writeReceipt(tx, 'withdrawn', { ...decision, kinds: dataKinds }, pairwiseId);
    },
  };
}
