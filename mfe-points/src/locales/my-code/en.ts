import type { myCodeJa } from './ja.ts';

export const myCodeEn: Record<keyof typeof myCodeJa, string> = {
  'my-code.title': 'My code',
  'my-code.lead':
    'Show this to whoever welcomes people at the place. When they scan it you earn the points for coming.',
  'my-code.back': 'Back to check-in',
  'my-code.qr': 'My QR code for the organiser to scan',
  'my-code.changes-in': 'A new code in {{seconds}} seconds',
  'my-code.bright': 'If it cannot be scanned, make the screen brighter.',
  'my-code.private':
    'Your name is not in the code. It changes every 30 seconds, so a photo of it is of no use.',
  'my-code.otherwise':
    'If it does not work, ask the people at the desk. They have a list and take resident cards.',
  'my-code.offline': 'There is no connection, but this code works.',
  'my-code.none': 'No code without a connection',
  'my-code.none-text': 'It appears by itself when you are connected. Otherwise ask the people at the desk.',
  'my-code.show': 'Show my code',
  'my-code.show-text': 'The organiser can scan your phone instead.',

  'done.flagged-title': 'Received',
  'done.flagged': 'The points come when the city has made sure that you were there. That may take some days.',
};
