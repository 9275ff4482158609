import { consentsEn } from './consents/en.ts';
import { helpersEn } from './helpers/en.ts';
import { identitiesEn } from './identities/en.ts';
import type { ja } from './ja.ts';
import { privacyEn } from './privacy/en.ts';

export const en: Record<keyof typeof ja, string> = {
  'profile.title': 'My page',
  'profile.lead':
    'This was read from your My Number card. When the card changes, it is updated at your next sign-in.',
  'profile.name': 'Name',
  'profile.kana': 'Reading',
  'profile.birth-date': 'Date of birth',
  'profile.gender': 'Gender',

  'gender.female': 'Female',
  'gender.male': 'Male',
  'gender.other': 'Other',
  'gender.unknown': 'Not registered',

  'profile.address': 'Address',
  'profile.registered': 'Registered since',
  'profile.id': 'Resident ID',
  'profile.helped-lead': 'The person you are acting for. Only that person sees what is registered.',
  'profile.staff-lead': 'The account of staff or a group that is signed in.',
  'profile.roles': 'Roles',

  'role.resident': 'Resident',
  'role.organiser': 'Organiser of a group',
  'role.planning': 'Planning',
  'role.welfare': 'Welfare',
  'role.transport': 'Transport',
  'role.desk': 'Service desk',
  'role.administrator': 'Administrator',
  'role.auditor': 'Auditor',

  'profile.more': 'What you decide yourself',

  'common.back': 'Back to my page',

  'factor.title': 'Second check',
  'factor.text': 'Fingerprint, face or PIN; authenticator app; recovery codes',

  ...consentsEn,
  ...helpersEn,
  ...identitiesEn,
  ...privacyEn,
};
