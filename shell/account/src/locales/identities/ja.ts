export const identitiesJa = {
  'passkeys.title': '顔・指紋・画面ロックでサインイン',
  'passkeys.listed': 'カードなしでサインインできる端末を登録・削除します。',
  'passkeys.lead':
    'お使いの端末を登録すると、次からはカードを出さずに、いつもの画面ロック（顔・指紋・暗証番号）でサインインできます。顔や指紋の情報は端末の外に出ず、市には送られません。',
  'passkeys.impossible': 'この端末では使えません。カードでのサインインはこれまでどおり使えます。',
  'passkeys.list': '登録した端末',
  'passkeys.none': '登録した端末はまだありません',
  'passkeys.none-text': '上の「この端末を登録する」を押すと、ここに表示されます。',
  'passkeys.added': '{{when}}に登録',
  'passkeys.used': '最後に使った日時：{{when}}',
  'passkeys.not-used': 'まだ使っていません',
  'passkeys.remove': '削除',
  'passkeys.remove-one': '「{{label}}」を削除',
  'passkeys.removed': '登録を削除しました。',
  'passkeys.remove-title': 'この端末の登録を削除しますか',
  'passkeys.remove-yes': '削除する',
  'passkeys.remove-no': '残しておく',
  'passkeys.removing': '削除しています…',
  'passkeys.remove-text':
    '「{{label}}」ではサインインできなくなります。カードでのサインインはこれまでどおり使えます。',
  'passkeys.label-default': 'わたしのスマートフォン',
  'passkeys.label': '端末の呼び名',
  'passkeys.label-hint': 'ご家族と同じ端末を使うときは、だれのものか分かる名前にしてください。',
  'passkeys.add-title': 'この端末を登録する',
  'passkeys.add': 'この端末を登録する',
  'passkeys.adding': '端末の案内に沿って確かめてください…',
  'passkeys.added-done': 'この端末を登録しました。次からカードなしでサインインできます。',
  'passkeys.known': 'この端末はすでに登録されています。',
  'passkeys.declined':
    '登録は終わっていません。もう一度ボタンを押して、2分以内に端末の案内に沿って確かめてください。',

  'card.title': '窓口で登録した方',
  'card.text': '利用者カードの登録と、このサインインをひとつにします。',
  'card.lead':
    '市の窓口で「利用者カード」を受け取った方は、カードの番号を入力すると、窓口での予約などがこの画面で見られるようになります。',
  'card.number': '利用者カードの番号',
  'card.hint': 'カードに書いてある14文字です。例：ABCD-EFGH-JKMN-PQ',
  'card.do': 'ひとつにする',
  'card.done': '登録をひとつにしました。',

  'link.title': 'つながっているID',
  'link.text': 'サインインに使うIDを確かめる・追加する',
  'link.lead': 'このポータルにサインインできるIDです。どれでサインインしても、同じあなたの画面が開きます。',
  'link.own': 'いまつながっているID',
  'link.unknown': 'いまは使われていないID',
  'link.since': '{{day}}から',
  'link.last-used': '最後に使った日時\u3000{{time}}',
  'link.last-card': 'ご本人を確かめるカードのため、外せません。',
  'link.unlink': '外す',
  'link.unlink-of': '{{name}}を外す',
  'link.unlink-ask': '{{name}}を外しますか',
  'link.unlink-text':
    'このIDではサインインできなくなります。このIDでサインイン中のほかの端末は、サインアウトします。ポイントや記録は変わりません。',
  'link.keep': 'このままにする',
  'link.unlinked': '{{name}}を外しました。',
  'link.add-title': 'IDを追加する',
  'link.nothing-to-add': 'いま追加できるIDはありません。',
  'link.how': '追加するときの流れ',
  'link.step-card': 'マイナンバーカードで、ご本人であることを確かめます。',
  'link.step-card-done': 'マイナンバーカードでの確認は済んでいます。',
  'link.step-other': '追加するIDの画面に移り、そのIDでサインインします。',
  'link.step-back': 'この画面に戻り、つながったことが表示されます。',
  'link.add': '{{name}}を追加する',
  'link.linked': '{{name}}がつながりました',
  'link.linked-text': '次からは、このIDでもサインインできます。',

  'link-problem.identity-belongs-to-another': 'このIDは、別の利用登録につながっています',

  'link-next.identity-belongs-to-another':
    'どちらの利用登録も変わっていません。ご自分が二重に登録したと思われるときは、窓口で一つにまとめられます。お電話ください。',

  'link-problem.identity-already-linked': 'このIDは、もうつながっています',

  'link-next.identity-already-linked': 'あらためて行うことはありません。',

  'link-problem.identity-of-another-person': 'ご本人のIDではないようです',

  'link-next.identity-of-another-person': '生年月日がご登録の内容と違います。IDはつながっていません。',

  'link-problem.step-up-required': '先に、マイナンバーカードでの確認が必要です',

  'link-next.step-up-required': '下の「追加する」を押すと、カードでの確認に進みます。',

  'link-problem.link-session-ended': 'つなげる前に、サインインが終わっていました',

  'link-next.link-session-ended': 'IDはつながっていません。もう一度はじめてください。',

  'link-problem.step-up-not-fresh': 'もう一度、相手先でのサインインが必要です',

  'link-next.step-up-not-fresh':
    'つなげるIDで、いま改めてサインインし直してください。IDはつながっていません。',

  'link-problem.sign-in-cancelled': 'IDの追加をやめました',

  'link-next.sign-in-cancelled': '何も変わっていません。',

  'link-problem.other': 'IDをつなげられませんでした',

  'link-next.other': '何も変わっていません。もう一度お試しください。続くときはお電話ください。',

  'sessions.title': 'サインイン中の端末',
  'sessions.text': 'ほかの端末でのサインインを確かめる・終える',
  'sessions.lead': 'あなたがいまサインインしているところです。覚えのないものは、サインアウトしてください。',
  'sessions.this': 'この端末',
  'sessions.way': '{{name}}でサインイン',
  'sessions.started': 'サインインした日時\u3000{{time}}',
  'sessions.seen': '最後に使った日時\u3000{{time}}',
  'sessions.end': 'サインアウトする',
  'sessions.end-others': 'この端末のほかは、すべてサインアウトする',
  'sessions.ended': 'サインアウトしました。',
  'sessions.only-here': 'ほかの端末ではサインインしていません。',

  'device.phone': 'スマートフォン',
  'device.tablet': 'タブレット',
  'device.computer': 'パソコン',
  'device.unknown': '種類の分からない端末',
};
