import { myCodeEn } from '../my-code/en.ts';
import type { ja } from './ja.ts';

export const en: Record<keyof typeof ja, string> = {
  'check-in.title': 'Check in',
  'check-in.lead': 'Scan the code shown at the activity to earn points for taking part.',
  'position.note':
    'This device may check, without telling where it is, that you are near the place. You can say no and still check in.',

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
  ...myCodeEn,
};
