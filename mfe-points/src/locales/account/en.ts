import type { ja } from './ja.ts';

export const en: Record<keyof typeof ja, string> = {
  'balance.now': 'Your points now',
  'balance.this-month': '{{points}} points earned this month',
  'balance.none-this-month': 'None earned yet this month',
  'balance.check-in': 'Check in',
  'balance.check-in-hint': 'Scan the QR code at an activity to earn points.',
  'balance.latest': 'Latest entries',
  'balance.all-entries': 'Full history',

  'entries.empty': 'Nothing here yet',
  'entries.empty-next': 'Take part in a community activity and check in: your points will show here.',
  'entries.attended': 'For taking part',
  'entries.after': 'Balance {{points}}',

  'history.title': 'Points history',
  'history.lead': 'Latest first.',
  'history.end': 'That is all.',
};
