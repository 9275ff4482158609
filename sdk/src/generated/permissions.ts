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
  "corrections:manage",
  "datasets:manage",
  "health:manage-own",
  "passkeys:manage-own",
  "points:read-own",
  "privacy:manage-own",
  "profile:read-own",
  "public",
  "releases:read",
  "residents:export",
  "residents:search",
  "signed-in"
] as const;
export type Permission = (typeof permissions)[number];
