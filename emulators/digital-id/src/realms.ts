import type { Persons, Resident, StaffMember } from './persons.ts';

export const realmNames = ['residents', 'staff', 'community'] as const;
export type RealmName = (typeof realmNames)[number];

/** A person as the screens show them. */
export type Card = { id: string; name: string; kana: string; lines: string[]; note?: string };

/** One row of "what will be sent". */
export type Disclosure = { label: string; value: string };

export type Realm = {
  name: RealmName;
  subjectType: 'pairwise' | 'public';
  /** Undefined: an ordinary issuer that says nothing of how it knows the person. */
  acr: string | undefined;
  amr: string[];
  /** Which claims each scope opens. */
  claims: Record<string, string[]>;
  asksConsent: boolean;
  texts: Record<'title' | 'choose' | 'chooseAgain' | 'chooseHint' | 'pinLabel', string> & { steps: string[] };
  listCards: () => Card[];
  findClaims: (id: string) => Record<string, unknown> | undefined;
  listDisclosures: (id: string, scopes: string[]) => Disclosure[];
};

export type Realms = Record<RealmName, Realm>;

export function createRealms(persons: Persons): Realms {
  return {
    residents: createResidents(persons.residents),
    staff: createStaff(persons.staff),
    community: createCommunity(persons.residents),
  };
}

function createResidents(residents: readonly Resident[]): Realm {
  const find = (id: string) => residents.find((resident) => resident.id === id);
  return {
    name: 'residents',
    subjectType: 'pairwise',
    acr: 'aal3',
    amr: ['hwk', 'pin'],
    claims: {
      name: ['name', 'name#ja-Kana-JP'],
      address: ['address'],
      birthdate: ['birthdate'],
      gender: ['gender'],
    },
    asksConsent: true,
    texts: {
      title: 'デジタル認証',
      choose: 'カードを選んでください',
      chooseAgain: 'カードを選び直す',
      chooseHint: 'マイナンバーカードをかざす代わりに、練習用のカードを1枚押してください。',
      pinLabel: '暗証番号',
      steps: ['カードを選ぶ', '暗証番号', '確認して送る'],
    },
    listCards: () => residents.map(toResidentCard),
    findClaims(id) {
      const resident = find(id);
      return resident && toResidentClaims(resident);
    },
    listDisclosures(id, scopes) {
      const resident = find(id);
      if (!resident) return [];
      const rows: Record<string, Disclosure> = {
        name: { label: '氏名', value: `${resident.name}（${resident.kana}）` },
        address: { label: '住所', value: formatAddress(resident) },
        birthdate: { label: '生年月日', value: formatBirthdate(resident.birthdate) },
        gender: { label: '性別', value: resident.gender === 'female' ? '女性' : '男性' },
      };
      return scopes.flatMap((scope) => rows[scope] ?? []);
    },
  };
}

function createStaff(staff: readonly StaffMember[]): Realm {
  const find = (id: string) => staff.find((member) => member.id === id);
  return {
    name: 'staff',
    subjectType: 'public',
    acr: 'aal2',
    amr: ['pin'],
    claims: { name: ['name'], profile: ['name'], email: ['email'] },
    asksConsent: false,
    texts: {
      title: '職員認証',
      choose: '職員を選んでください',
      chooseAgain: '職員を選び直す',
      chooseHint: '職員証をかざす代わりに、練習用の職員を1人押してください。',
      pinLabel: '確認番号',
      steps: ['職員を選ぶ', '確認番号'],
    },
    listCards: () =>
      staff.map(({ id, name, kana, section, title }) => ({ id, name, kana, lines: [section, title] })),
    findClaims(id) {
      const member = find(id);
      return member && { sub: member.id, name: member.name, email: member.email };
    },
    listDisclosures: () => [],
  };
}

/** An ordinary issuer, such as a mail provider's: knows people by a password and vouches for nothing else. */
function createCommunity(residents: readonly Resident[]): Realm {
  const find = (id: string) => residents.find((resident) => communityId(resident) === id);
  return {
    name: 'community',
    subjectType: 'public',
    acr: undefined,
    amr: ['pwd'],
    claims: { profile: ['nickname'] },
    asksConsent: false,
    texts: {
      title: 'そのほかのID',
      choose: 'IDを選んでください',
      chooseAgain: 'IDを選び直す',
      chooseHint: 'IDを入力する代わりに、練習用のIDを1つ押してください。',
      pinLabel: 'パスワード',
      steps: ['IDを選ぶ', 'パスワード'],
    },
    listCards: () =>
      residents.map((resident) => ({
        id: communityId(resident),
        name: resident.name,
        kana: resident.kana,
        lines: [],
      })),
    findClaims(id) {
      const resident = find(id);
      return resident && { sub: id, nickname: resident.kana };
    },
    listDisclosures: () => [],
  };
}

function communityId({ id }: Resident): string {
  return id.replace('card-', 'community-');
}

function toResidentCard(resident: Resident): Card {
  const { id, name, kana, city, town, note } = resident;
  const lines = [`${computeAge(resident.birthdate)}歳`, `${city} ${town}`];
  return { id, name, kana, lines, ...(note ? { note } : {}) };
}

function toResidentClaims(resident: Resident) {
  return {
    sub: resident.id,
    name: resident.name,
    'name#ja-Kana-JP': resident.kana,
    address: { formatted: formatAddress(resident) },
    birthdate: resident.birthdate,
    gender: resident.gender,
  };
}

function formatAddress({ prefecture, city, town, block }: Resident): string {
  return `${prefecture}${city}${town}${block}`;
}

function computeAge(birthdate: string): number {
  const today = Temporal.Now.plainDateISO('Asia/Tokyo');
  return Temporal.PlainDate.from(birthdate).until(today, { largestUnit: 'years' }).years;
}

const japaneseDate = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { dateStyle: 'long', timeZone: 'UTC' });

function formatBirthdate(birthdate: string): string {
  const date = Temporal.PlainDate.from(birthdate);
  const era = japaneseDate.format(new Date(`${birthdate}T00:00:00Z`));
  return `${era}（${date.year}年）`;
}
