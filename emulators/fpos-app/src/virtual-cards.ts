/** The cards in the app. People are invented; no town has a block 99, so no address can be somebody's home. */

export interface Attributes {
  name: string;
  kana: string;
  /** YYYY-MM-DD */
  birthDate: string;
  gender: 'female' | 'male';
  address: string;
}

export interface VirtualCard extends Attributes {
  id: string;
  /** Whose card it is; two cards of one holder have the same subject in their certificates. */
  holder: string;
  /** What a tester should know; shown on the card. */
  note?: string;
  certificate: 'valid' | 'expired' | 'revoked';
  /** RSA as on today's My Number cards, or the elliptic curve to which they are to change. */
  key: 'ec' | 'rsa';
}

const usual = { certificate: 'valid', key: 'ec' } as const;
const hanako: Attributes = {
  name: '中間 花子',
  kana: 'ナカマ ハナコ',
  birthDate: '1946-05-12',
  gender: 'female',
  address: '福岡県中間市通谷四丁目99番1号',
};
const taro: Attributes = {
  name: '垣生 太郎',
  kana: 'ハブ タロウ',
  birthDate: '1950-02-03',
  gender: 'male',
  address: '福岡県中間市大字垣生9999番地2',
};
const kenji: Attributes = {
  name: '東 健二',
  kana: 'ヒガシ ケンジ',
  birthDate: '1981-03-30',
  gender: 'male',
  address: '福岡県中間市東中間一丁目99番4号',
};

export const virtualCards: readonly VirtualCard[] = [
  { ...usual, ...hanako, id: 'card-hanako', holder: 'hanako', key: 'rsa' },
  {
    ...usual,
    id: 'card-misaki',
    holder: 'misaki',
    name: '岩瀬 美咲',
    kana: 'イワセ ミサキ',
    birthDate: '1988-07-21',
    gender: 'female',
    address: '福岡県中間市岩瀬二丁目99番3号',
  },
  {
    ...usual,
    id: 'card-minato',
    holder: 'minato',
    name: '弥生 湊',
    kana: 'ヤヨイ ミナト',
    birthDate: '2012-04-28',
    gender: 'male',
    address: '福岡県中間市弥生一丁目99番6号',
    note: '15歳未満',
  },
  { ...usual, ...taro, id: 'card-taro', holder: 'taro', note: '引っ越し前' },
  {
    ...usual,
    ...taro,
    id: 'card-taro-moved',
    holder: 'taro',
    address: '福岡県中間市中央一丁目99番9号',
    note: '引っ越し後',
  },
  { ...usual, ...kenji, id: 'card-kenji', holder: 'kenji', note: '再発行の前' },
  { ...usual, ...kenji, id: 'card-kenji-reissued', holder: 'kenji', note: '再発行した' },
  {
    ...usual,
    id: 'card-makoto',
    holder: 'makoto',
    name: '黒崎 誠',
    kana: 'クロサキ マコト',
    birthDate: '1974-09-08',
    gender: 'male',
    address: '福岡県北九州市八幡西区黒崎二丁目99番7号',
    note: '市外の方',
  },
  {
    ...usual,
    id: 'card-shigeru',
    holder: 'shigeru',
    name: '中尾 茂',
    kana: 'ナカオ シゲル',
    birthDate: '1958-11-02',
    gender: 'male',
    address: '福岡県中間市中尾一丁目99番10号',
    certificate: 'expired',
    note: '期限切れ',
  },
  {
    ...usual,
    id: 'card-aoi',
    holder: 'aoi',
    name: '松岡 葵',
    kana: 'マツオカ アオイ',
    birthDate: '1993-01-17',
    gender: 'female',
    address: '福岡県中間市松ヶ岡99番8号',
    certificate: 'revoked',
    note: '失効',
  },
];

export function findCard(id: string | null): VirtualCard | undefined {
  return virtualCards.find((card) => card.id === id);
}
