import type { IconName, Permission } from '@entame/sdk';

/** What somebody can do here, by the work that it belongs to; each person sees what they may. */
export const groups = [
  {
    name: 'activities',
    tasks: [
      task('new', 'activities:manage', 'plus', '/admin/activities/new'),
      task('activities', 'activities:run', 'activity', '/admin/activities'),
      task('door', 'check-ins:record', 'qr', '/admin/check-in'),
      task('check-in-reviews', 'check-ins:review', 'info', '/admin/check-in-reviews'),
      task('applications', 'activities:apply', 'document', '/admin/applications'),
      task('reports', 'activities:run', 'check', '/admin/reports'),
      task('groups', 'groups:manage', 'person', '/admin/groups'),
    ],
  },
  {
    name: 'residents',
    tasks: [
      task('residents', 'residents:search', 'search', '/admin/residents'),
      task('corrections', 'corrections:manage', 'document', '/admin/corrections'),
      task('merges', 'residents:merge', 'person', '/admin/merges'),
    ],
  },
  {
    name: 'points',
    tasks: [
      task('point-grants', 'point-grants:request', 'points', '/admin/points/grants'),
      task('point-refusals', 'point-grants:request', 'alert', '/admin/points/refusals'),
      task('point-rules', 'point-rules:manage', 'document', '/admin/points/rules'),
      task('point-budgets', 'point-grants:request', 'calendar', '/admin/points/budgets'),
      task('books', 'point-reports:read', 'document', '/admin/books'),
      task('point-partners', 'point-partners:manage', 'external', '/admin/point-partners'),
      task('group-points', 'group-points:read', 'points', '/admin/group-points'),
    ],
  },
  {
    name: 'safety',
    tasks: [
      task('audit', 'audit:read', 'document', '/admin/audit'),
      task('alerts', 'alerts:manage', 'bell', '/admin/alerts'),
      task('incidents', 'alerts:manage', 'print', '/admin/incidents'),
      task('emergency', 'break-glass:use', 'alert', '/admin/emergency'),
      task('uses', 'break-glass:review', 'check', '/admin/emergency/uses'),
    ],
  },
  {
    name: 'staff',
    tasks: [
      task('staff', 'staff:read', 'person', '/admin/staff'),
      task('review', 'access-reviews:decide', 'calendar', '/admin/access-review'),
    ],
  },
  {
    name: 'public',
    tasks: [
      task('datasets', 'datasets:manage', 'place', '/admin/datasets'),
      task('partners', 'partners:manage', 'external', '/admin/partners'),
      task('terms', 'terms:manage', 'document', '/admin/terms'),
      task('releases', 'releases:read', 'help', '/admin/releases'),
    ],
  },
] as const;

export type Group = (typeof groups)[number];

function task<Name extends string>(name: Name, permission: Permission, icon: IconName, href: string) {
  return { name, permission, icon, href };
}
