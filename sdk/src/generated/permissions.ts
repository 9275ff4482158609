// Generated from openapi/ by `npm run generate`. Do not edit.
export const permissions = [
  "activities:export",
  "activities:manage",
  "activities:read",
  "activities:run",
  "audit:read",
  "bookings:manage-own",
  "check-ins:export",
  "check-ins:read",
  "check-ins:record-own",
  "consents:manage-own",
  "corrections:manage",
  "health:manage-own",
  "partners:manage",
  "points:read-own",
  "privacy:manage-own",
  "profile:read-own",
  "public",
  "releases:read",
  "residents:export",
  "residents:search",
  "shared-data:read",
  "signed-in",
  "terms:accept-own",
  "terms:manage"
] as const;
export type Permission = (typeof permissions)[number];
