export type Resident = {
  id: string;
  name: string;
  kana: string;
  /** YYYY-MM-DD */
  birthdate: string;
  gender: 'female' | 'male';
  prefecture: string;
  city: string;
  town: string;
  block: string;
  /** What a tester should know about this card; never sent to a client. */
  note?: string;
};

export type StaffMember = {
  /** The employee number, which is also the `sub`. */
  id: string;
  name: string;
  kana: string;
  section: string;
  title: string;
  email: string;
  /** Has no staff ID card yet: the directory lets them in with a password, one factor only. */
  hasPasswordOnly?: boolean;
};

export type Persons = { residents: readonly Resident[]; staff: readonly StaffMember[] };

const nakama = { prefecture: '福岡県', city: '中間市' };

/**
 * The built-in cards. People are invented and towns are real; no town has a block 99, so no address can be
 * somebody's home.
 */
export const builtInPersons: Persons = {
  residents: [
    {
      ...nakama,
      id: 'card-hanako',
      name: '中間 花子',
      kana: 'ナカマ ハナコ',
      birthdate: '1946-05-12',
      gender: 'female',
      town: '通谷四丁目',
      block: '99番1号',
    },
    {
      ...nakama,
      id: 'card-taro',
      name: '垣生 太郎',
      kana: 'ハブ タロウ',
      birthdate: '1950-02-03',
      gender: 'male',
      town: '大字垣生',
      block: '9999番地2',
    },
    {
      ...nakama,
      id: 'card-misaki',
      name: '岩瀬 美咲',
      kana: 'イワセ ミサキ',
      birthdate: '1988-07-21',
      gender: 'female',
      town: '岩瀬二丁目',
      block: '99番3号',
    },
    {
      ...nakama,
      id: 'card-kenji',
      name: '東 健二',
      kana: 'ヒガシ ケンジ',
      birthdate: '1981-03-30',
      gender: 'male',
      town: '東中間一丁目',
      block: '99番4号',
    },
    {
      ...nakama,
      id: 'card-sora',
      name: '長津 そら',
      kana: 'ナガツ ソラ',
      birthdate: '2006-06-15',
      gender: 'female',
      town: '長津二丁目',
      block: '99番5号',
      note: '大学生',
    },
    {
      ...nakama,
      id: 'card-minato',
      name: '弥生 湊',
      kana: 'ヤヨイ ミナト',
      birthdate: '2012-04-28',
      gender: 'male',
      town: '弥生一丁目',
      block: '99番6号',
      note: '15歳未満',
    },
    {
      id: 'card-makoto',
      name: '黒崎 誠',
      kana: 'クロサキ マコト',
      birthdate: '1974-09-08',
      gender: 'male',
      prefecture: '福岡県',
      city: '北九州市八幡西区',
      town: '黒崎二丁目',
      block: '99番7号',
      note: '市外にお住まい',
    },
    {
      ...nakama,
      id: 'card-aoi',
      name: '松岡 葵',
      kana: 'マツオカ アオイ',
      birthdate: '1993-01-17',
      gender: 'female',
      town: '松ヶ岡',
      block: '99番8号',
      note: '最近 転入',
    },
  ],
  staff: [
    {
      id: 'staff-001',
      name: '管理 一郎',
      kana: 'カンリ イチロウ',
      section: '中間市 企画課',
      title: 'システム管理者',
      email: 'kanri.ichiro@city.nakama.example',
    },
    {
      id: 'staff-002',
      name: '企画 さくら',
      kana: 'キカク サクラ',
      section: '中間市 企画課',
      title: 'イベント担当',
      email: 'kikaku.sakura@city.nakama.example',
    },
    {
      id: 'staff-003',
      name: '窓口 春子',
      kana: 'マドグチ ハルコ',
      section: '中間市 市民課',
      title: '窓口担当',
      email: 'madoguchi.haruko@city.nakama.example',
    },
    {
      id: 'staff-004',
      name: '福祉 夏美',
      kana: 'フクシ ナツミ',
      section: '中間市 福祉課',
      title: '福祉担当',
      email: 'fukushi.natsumi@city.nakama.example',
    },
    {
      id: 'staff-005',
      name: '交通 秋雄',
      kana: 'コウツウ アキオ',
      section: '中間市 交通政策担当',
      title: 'ライドシェア担当',
      email: 'kotsu.akio@city.nakama.example',
    },
    {
      id: 'organiser-001',
      name: '太賀 次郎',
      kana: 'タガ ジロウ',
      section: '通谷自治会',
      title: '会長（主催者）',
      email: 'taga.jiro@tooritani.example',
    },
    {
      id: 'auditor-001',
      name: '監査 三郎',
      kana: 'カンサ サブロウ',
      section: '中間市 監査事務局',
      title: '監査担当',
      email: 'kansa.saburo@city.nakama.example',
    },
    {
      id: 'staff-011',
      name: '兼務 四郎',
      kana: 'ケンム シロウ',
      section: '中間市 福祉課・交通担当',
      title: '兼務（パスワードのみ）',
      email: 'kenmu.shiro@city.nakama.example',
      hasPasswordOnly: true,
    },
    {
      id: 'staff-012',
      name: '新任 五月',
      kana: 'シンニン サツキ',
      section: '中間市 市民課',
      title: 'まだ登録なし（パスワードのみ）',
      email: 'shinnin.satsuki@city.nakama.example',
      hasPasswordOnly: true,
    },
    {
      id: 'staff-013',
      name: '管理 双葉',
      kana: 'カンリ フタバ',
      section: '中間市 総務課',
      title: 'システム管理者（2人目）',
      email: 'kanri.futaba@city.nakama.example',
    },
    {
      id: 'staff-014',
      name: '交通 六郎',
      kana: 'コウツウ ロクロウ',
      section: '中間市 交通担当',
      title: '交通担当（パスワードのみ）',
      email: 'kotsu.rokuro@city.nakama.example',
      hasPasswordOnly: true,
    },
  ],
};
