export const identitiesEn = {
  'passkeys.title': 'Sign in by face, fingerprint or screen lock',
  'passkeys.listed': 'Add or remove devices with which you sign in without your card.',
  'passkeys.lead':
    'When you add this device, you can sign in next time as you unlock it: by face, fingerprint or PIN, without your card. What it knows of your face or finger never leaves the device and is not sent to the city.',
  'passkeys.impossible': 'This device cannot do it. Signing in with your card works as before.',
  'passkeys.list': 'Devices added',
  'passkeys.none': 'No device has been added yet',
  'passkeys.none-text': 'Press “Add this device” above and it will be listed here.',
  'passkeys.added': 'Added on {{when}}',
  'passkeys.used': 'Last used: {{when}}',
  'passkeys.not-used': 'Not used yet',
  'passkeys.remove': 'Remove',
  'passkeys.remove-one': 'Remove “{{label}}”',
  'passkeys.removed': 'The device was removed.',
  'passkeys.remove-title': 'Remove this device?',
  'passkeys.remove-yes': 'Remove',
  'passkeys.remove-no': 'Keep',
  'passkeys.removing': 'Removing…',
  'passkeys.remove-text':
    '“{{label}}” can no longer be used to sign in. Signing in with your card works as before.',
  'passkeys.label-default': 'My smartphone',
  'passkeys.label': 'Name of the device',
  'passkeys.label-hint': 'If your family shares it, choose a name that says whose it is.',
  'passkeys.add-title': 'Add this device',
  'passkeys.add': 'Add this device',
  'passkeys.adding': 'Follow your device…',
  'passkeys.added-done': 'The device was added. Next time you can sign in without your card.',
  'passkeys.known': 'This device is already registered.',
  'passkeys.declined':
    'The device was not added. Press the button again and follow your device within two minutes.',

  'card.title': 'Registered at the service desk?',
  'card.text': 'Join your resident card with this sign-in.',
  'card.lead':
    'If you got a resident card at the service desk, enter its number to see here what was booked for you there.',
  'card.number': 'Number of the resident card',
  'card.hint': 'The 14 characters on the card, such as ABCD-EFGH-JKMN-PQ',
  'card.do': 'Join them',
  'card.done': 'Your accounts are one now.',

  'link.title': 'Linked identities',
  'link.text': 'See and add the identities you sign in with',
  'link.lead': 'You can sign in with any of these. Each opens the same account, yours.',
  'link.own': 'Linked now',
  'link.unknown': 'An identity no longer offered',
  'link.since': 'Since {{day}}',
  'link.last-used': 'Last used {{time}}',
  'link.last-card': 'Shows that it is you, so it stays.',
  'link.unlink': 'Unlink',
  'link.unlink-of': 'Unlink {{name}}',
  'link.unlink-ask': 'Unlink {{name}}?',
  'link.unlink-text':
    'You can no longer sign in with it. Other devices that signed in with it are signed out. Your points and records stay as they are.',
  'link.keep': 'Keep it',
  'link.unlinked': '{{name}} is unlinked.',
  'link.add-title': 'Add an identity',
  'link.nothing-to-add': 'There is nothing to add at the moment.',
  'link.how': 'What will happen',
  'link.step-card': 'You confirm with your My Number card that it is you.',
  'link.step-card-done': 'You have just confirmed with your My Number card that it is you.',
  'link.step-other': 'You go to the page of the other identity and sign in there.',
  'link.step-back': 'You come back here and see that it is linked.',
  'link.add': 'Add {{name}}',
  'link.linked': '{{name}} is linked',
  'link.linked-text': 'From now on you can sign in with it as well.',

  'link-problem.identity-belongs-to-another': 'This identity is linked to another account',

  'link-next.identity-belongs-to-another':
    'Neither account has changed. If you think that both are yours, the city can make one of them; telephone us.',

  'link-problem.identity-already-linked': 'This identity is already linked',

  'link-next.identity-already-linked': 'There is nothing to do.',

  'link-problem.identity-of-another-person': 'This does not seem to be your own identity',

  'link-next.identity-of-another-person': 'The birth date differs from yours. Nothing was linked.',

  'link-problem.step-up-required': 'Confirm with your My Number card first',

  'link-next.step-up-required': 'Press the button below to confirm with your card.',

  'link-problem.link-session-ended': 'Your session ended before it was linked',

  'link-next.link-session-ended': 'Nothing was linked. Please start again.',

  'link-problem.step-up-not-fresh': 'Please sign in there once more',

  'link-next.step-up-not-fresh': 'The other side did not ask you again just now. Nothing was linked.',

  'link-problem.sign-in-cancelled': 'You did not add the identity',

  'link-next.sign-in-cancelled': 'Nothing has changed.',

  'link-problem.other': 'The identity could not be linked',

  'link-next.other': 'Nothing has changed. Try again. If it goes on, telephone us.',

  'sessions.title': 'Where I am signed in',
  'sessions.text': 'See and end sessions on other devices',
  'sessions.lead': 'This is where you are signed in now. Sign out what you do not know.',
  'sessions.this': 'This device',
  'sessions.way': 'By {{name}}',
  'sessions.started': 'Signed in {{time}}',
  'sessions.seen': 'Last used {{time}}',
  'sessions.end': 'Sign out',
  'sessions.end-others': 'Sign out everywhere but here',
  'sessions.ended': 'Signed out.',
  'sessions.only-here': 'You are signed in nowhere else.',

  'device.phone': 'Phone',
  'device.tablet': 'Tablet',
  'device.computer': 'Computer',
  'device.unknown': 'Unknown device',
};
