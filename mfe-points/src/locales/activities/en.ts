import type { ja } from './ja.ts';

export const en: Record<keyof typeof ja, string> = {
  'activities.title': 'Community activities',
  'activities.lead': 'Take part and earn points. No need to apply.',
  'activities.empty': 'No activities are planned just now',
  'activities.empty-next': 'They will be shown here as soon as they are.',
  'activities.open-now': 'Check-in open',
  'activities.attended': 'You took part',
  'activities.cancelled': 'Called off',
  'activities.earns': '{{points}} points',
  'activities.back': 'Back to all activities',
  'activities.all': 'All coming activities',
  'activities.next': 'Coming activities',

  'activity.when': 'When',
  'activity.where': 'Where',
  'activity.group': 'Run by',
  'activity.points': 'Points for taking part',
  'activity.check-in-time': 'Check-in',
  'activity.from-to': 'from {{from}} to {{to}}',
  'activity.about': 'About it',
  'activity.check-in': 'Check in at this activity',
  'activity.cancelled-title': 'This activity was called off',
  'activity.attended-title': 'You have checked in',
  'activity.attended-at': 'Checked in at {{time}}.',
};
