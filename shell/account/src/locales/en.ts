import type { ja } from './ja.ts';

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
};
