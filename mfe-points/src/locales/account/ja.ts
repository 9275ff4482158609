export const ja = {
  'balance.now': '今のポイント',
  'balance.this-month': '今月 {{points}} ポイントたまりました',
  'balance.none-this-month': '今月はまだたまっていません',
  'balance.check-in': 'チェックインする',
  'balance.check-in-hint': '活動の会場で QRコードを読み取ると、ポイントがたまります。',
  'balance.latest': '最近の履歴',
  'balance.all-entries': '履歴をすべて見る',

  'entries.empty': 'まだ履歴がありません',
  'entries.empty-next': '地域活動に参加してチェックインすると、ここにポイントが表示されます。',
  'entries.attended': '参加のポイント',
  'entries.after': '残り {{points}}',

  'history.title': 'ポイントの履歴',
  'history.lead': '新しい順に並んでいます。',
  'history.end': 'これで全部です。',
} as const;
