/** The kinds of data that partners may ask for, and what the law makes of them. */
import { createHmac } from 'node:crypto';

/** 個人情報, 仮名加工情報, 匿名加工情報, 個人関連情報: the classes of 個人情報の保護に関する法律. */
export type DataClass = 'personal' | 'pseudonymised' | 'anonymised' | 'related';

export type Provision = 'with-consent' | 'without-consent' | 'with-receivers-consent' | 'never';

const provisionOf: Record<DataClass, Provision> = {
  personal: 'with-consent',
  pseudonymised: 'never',
  anonymised: 'without-consent',
  related: 'with-receivers-consent',
};

/**
 * On which ground data of a class may go to a third party. 個人情報: 本人の同意 (27条); 仮名加工情報: not at all (41条6項);
 * 匿名加工情報: no consent, but listed in public (44条); 個人関連情報: the receiver's own consent is confirmed (31条).
 */
export function decideProvision(dataClass: DataClass): Provision {
  return provisionOf[dataClass];
}

/** What other services know of a resident, as far as it can be shared. */
export interface ShareableFacts {
  name: string;
  kana: string | null;
  birthDate: string;
  gender: string;
  address: string;
  points: number;
}

interface KindRule {
  dataClass: DataClass;
  name: { ja: string; en: string; 'ja-x-easy': string };
  read(facts: ShareableFacts): string | number | null;
}

const personal = (ja: string, en: string, easy: string, read: KindRule['read']): KindRule => ({
  dataClass: 'personal',
  name: { ja, en, 'ja-x-easy': easy },
  read,
});

export const dataKinds = {
  name: personal('お名前', 'Name', '名前', (facts) => facts.name),
  'name-kana': personal('お名前のフリガナ', 'Reading of the name', '名前の よみかた', (facts) => facts.kana),
  'birth-date': personal('生年月日', 'Date of birth', '生まれた 日', (facts) => facts.birthDate),
  'birth-year': personal('生まれた年', 'Year of birth', '生まれた 年', (facts) =>
    Number(facts.birthDate.slice(0, 4)),
  ),
  'address-town': personal('住所の町名まで', 'Address, down to the town', '住所（町の 名前まで）', (facts) =>
    computeTown(facts.address),
  ),
  address: personal('住所', 'Address', '住所', (facts) => facts.address),
  'points-balance': personal('ポイント残高', 'Points balance', 'ポイントの かず', (facts) => facts.points),
} satisfies Record<string, KindRule>;

export type KindId = keyof typeof dataKinds;

export function isKind(id: string): id is KindId {
  return Object.hasOwn(dataKinds, id);
}

/** The address without what follows the name of the town: no 丁目, no number. */
export function computeTown(address: string): string {
  return address.replace(
    /(大字[^0-9０-９一二三四五六七八九十]+|[^市]*?市[^0-9０-９]*?)([一二三四五六七八九十]+丁目|[0-9０-９]).*$/u,
    '$1',
  );
}

/**
 * What one partner knows a resident by: HMAC-SHA-256 over both ids in hexadecimal. Without the key nobody computes it, and
 * the values of two partners have nothing in common.
 */
export function computePairwiseId(key: Uint8Array, partnerId: string, residentId: string): string {
  return createHmac('sha256', key).update(`${partnerId}\0${residentId}`).digest('hex');
}
