export const identitiesEasy = {
  'passkeys.title': '顔（かお）・指紋（しもん）・画面（がめん）ロックで サインイン',
  'passkeys.listed': 'カードを つかわないで サインインする きかいを とうろくします。',
  'passkeys.lead':
    'この きかいを とうろくすると、つぎから カードなしで サインインできます。顔（かお）や 指紋（しもん）は 市役所（しやくしょ）に おくりません。',
  'passkeys.impossible': 'この きかいでは つかえません。カードで サインインして ください。',
  'passkeys.list': 'とうろくした きかい',
  'passkeys.none': 'まだ ありません',
  'passkeys.none-text': '上（うえ）の ボタンを おすと ここに 出（で）ます。',
  'passkeys.added': '{{when}} に とうろく',
  'passkeys.used': 'さいごに つかった とき：{{when}}',
  'passkeys.not-used': 'まだ つかって いません',
  'passkeys.remove': 'けす',
  'passkeys.remove-one': '「{{label}}」を けす',
  'passkeys.removed': 'けしました。',
  'passkeys.remove-title': 'この きかいの とうろくを けしますか',
  'passkeys.remove-yes': 'けす',
  'passkeys.remove-no': 'けさない',
  'passkeys.removing': 'けして います…',
  'passkeys.remove-text':
    '「{{label}}」では サインインできなく なります。カードは いままで どおり つかえます。',
  'passkeys.label-default': 'わたしの スマートフォン',
  'passkeys.label': 'きかいの 名前（なまえ）',
  'passkeys.label-hint':
    '家族（かぞく）と つかう ときは、だれの ものか わかる 名前（なまえ）に して ください。',
  'passkeys.add-title': 'この きかいを とうろくする',
  'passkeys.add': 'この きかいを とうろくする',
  'passkeys.adding': 'きかいの 画面（がめん）を 見（み）て たしかめて ください…',
  'passkeys.added-done': 'とうろくしました。つぎから カードなしで サインインできます。',
  'passkeys.known': 'この きかいは もう とうろくして あります。',
  'passkeys.declined': 'とうろくは まだです。もう いちど ボタンを おして ください。',

  'card.title': '窓口で とうろくした 人',
  'card.text': '利用者カードの とうろくと、ここを ひとつに します。',
  'card.lead':
    '市の 窓口で「利用者カード」を もらった 人は、ばんごうを 入れて ください。窓口での よやくも ここで 見られます。',
  'card.number': '利用者カードの ばんごう',
  'card.hint': 'カードに ある 14文字です。例：ABCD-EFGH-JKMN-PQ',
  'card.do': 'ひとつに する',
  'card.done': 'ひとつに なりました。',

  'link.title': 'つながって いる ID',
  'link.text': 'サインインに つかう IDを 見る・ふやす',
  'link.lead': 'この IDで サインイン できます。どれでも おなじ あなたの 画面が 開きます。',
  'link.own': 'いま つながって いる ID',
  'link.unknown': 'いまは ない ID',
  'link.since': '{{day}}から',
  'link.last-used': 'さいごに つかった とき {{time}}',
  'link.last-card': 'あなたを たしかめる カードなので はずせません。',
  'link.unlink': 'はずす',
  'link.unlink-of': '{{name}}を はずす',
  'link.unlink-ask': '{{name}}を はずしますか',
  'link.unlink-text': 'この IDで サインイン できなく なります。ポイントや きろくは なくなりません。',
  'link.keep': 'このままに する',
  'link.unlinked': '{{name}}を はずしました。',
  'link.add-title': 'IDを ふやす',
  'link.nothing-to-add': 'いま ふやせる IDは ありません。',
  'link.how': 'ふやす とき',
  'link.step-card': 'マイナンバーカードで あなたを たしかめます。',
  'link.step-card-done': 'カードで たしかめました。',
  'link.step-other': 'ふやす IDの 画面で サインインします。',
  'link.step-back': 'この 画面に もどります。',
  'link.add': '{{name}}を ふやす',
  'link.linked': '{{name}}が つながりました',
  'link.linked-text': 'つぎから この IDでも サインイン できます。',

  'link-problem.identity-belongs-to-another': 'この IDは ほかの アカウントに つながって います',

  'link-next.identity-belongs-to-another':
    '何も かわって いません。ふたつとも あなたの ものなら 電話して ください。',

  'link-problem.identity-already-linked': 'この IDは もう つながって います',

  'link-next.identity-already-linked': '何も しなくて だいじょうぶです。',

  'link-problem.identity-of-another-person': 'あなたの IDでは ないようです',

  'link-next.identity-of-another-person': '生まれた日が ちがいます。つながって いません。',

  'link-problem.step-up-required': 'さきに カードで たしかめます',

  'link-next.step-up-required': '下の ボタンを おして ください。',

  'link-problem.link-session-ended': 'サインインが おわって いました',

  'link-next.link-session-ended': 'つながって いません。もう いちど して ください。',

  'link-problem.step-up-not-fresh': 'もう いちど サインインして ください',

  'link-next.step-up-not-fresh': 'つながって いません。つなげる IDで、いま サインインして ください。',

  'link-problem.sign-in-cancelled': 'IDを ふやすのを やめました',

  'link-next.sign-in-cancelled': '何も かわって いません。',

  'link-problem.other': 'つなげる ことが できませんでした',

  'link-next.other': '何も かわって いません。もう いちど して ください。',

  'sessions.title': 'サインイン している ところ',
  'sessions.text': 'ほかの ところの サインインを 見る・おわる',
  'sessions.lead': 'いま サインイン して いる ところです。しらない ものは サインアウト して ください。',
  'sessions.this': 'これ',
  'sessions.way': '{{name}}で サインイン',
  'sessions.started': 'サインインした とき {{time}}',
  'sessions.seen': 'さいごに つかった とき {{time}}',
  'sessions.end': 'サインアウトする',
  'sessions.end-others': 'ここの ほかは ぜんぶ サインアウトする',
  'sessions.ended': 'サインアウト しました。',
  'sessions.only-here': 'ほかでは サインイン して いません。',

  'device.phone': 'スマートフォン',
  'device.tablet': 'タブレット',
  'device.computer': 'パソコン',
  'device.unknown': 'わからない もの',
};
