import type { ja } from './ja.ts';
import { joiningEn } from './joining/en.ts';

export const en: Record<keyof typeof ja, string> = {
<<<<<<< HEAD:mfe-points/src/locales/en.ts
  'unit.points': 'points',
  'common.back-to-points': 'Back to points',
  'common.home': 'Back to the first page',

  'balance.now': 'Your points now',
  'balance.this-month': '{{points}} points earned this month',
  'balance.none-this-month': 'None earned yet this month',
  'balance.check-in': 'Check in',
  'balance.check-in-hint': 'Scan the QR code at an activity to earn points.',
  'balance.next': 'Coming activities',
  'balance.all-activities': 'All coming activities',
  'balance.latest': 'Latest entries',
  'balance.all-entries': 'Full history',

  'entries.empty': 'Nothing here yet',
  'entries.empty-next': 'Take part in a community activity and check in: your points will show here.',
  'entries.attended': 'For taking part',
  'entries.after': 'Balance {{points}}',

  'history.title': 'Points history',
  'history.lead': 'Latest first.',
  'history.end': 'That is all.',

  'activities.title': 'Community activities',
  'activities.lead': 'Take part and earn points.',
  'activities.empty': 'No activities are planned just now',
  'activities.empty-next': 'They will be shown here as soon as they are.',
  'activities.open-now': 'Check-in open',
  'activities.attended': 'You took part',
  'activities.cancelled': 'Called off',
  'activities.earns': '{{points}} points',
  'activities.back': 'Back to all activities',

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

=======
>>>>>>> main:mfe-points/src/locales/check-in/en.ts
  'check-in.title': 'Check in',
  'check-in.lead': 'Scan the code shown at the activity to earn points for taking part.',

  'camera.title': 'Scan with the camera',
  'camera.why': 'The camera reads the QR code shown at the place. No picture is taken or kept.',
  'camera.permission': 'When asked whether the camera may be used, press “Allow”.',
  'camera.open': 'Open the camera',
  'camera.opening': 'Opening the camera',
  'camera.hint': 'Hold the QR code inside the frame',
  'camera.foreign': 'This is not a check-in code',
  'camera.close': 'Close the camera',
  'camera.again': 'Scan again',
  'camera.refused': 'The camera is not allowed',
  'camera.refused-next':
    'You can type the number instead. To use the camera, allow it in the settings of your browser.',
  'camera.missing': 'No camera can be used on this device',
  'camera.missing-next': 'Type the number shown at the activity.',
  'camera.busy': 'The camera could not be opened',
  'camera.busy-next': 'See whether another app is using it, or type the number.',

  'code.title': 'Type the number',
  'code.label': 'Number shown at the activity',
  'code.hint': 'For example 12345-678901 (the hyphen may be left out)',
  'code.wrong': 'Type the number shown at the activity, in digits.',
  'code.send': 'Check in with this number',
  'code.sending': 'Checking',

  'confirm.title': 'The code was read',
  'confirm.next': 'Press the button to earn your points for taking part.',
  'confirm.send': 'Check in',

  'done.title': 'You are checked in',
  'done.waiting': 'Your points are on their way…',
  'done.balance': 'Your points now',
  'done.late': 'Your points will follow. See your history later.',
  'done.see-points': 'See my points',

  'refused.again': 'Start again',
  'refused.send-again': 'Send again',
  'refused.history': 'See my history',
<<<<<<< HEAD:mfe-points/src/locales/en.ts
  'refused.activities': 'See coming activities',
  ...joiningEn,
=======
>>>>>>> main:mfe-points/src/locales/check-in/en.ts
};
