// Generated from openapi/ by `npm run generate`. Do not edit.
export const permissions = [
  "access-reviews:decide",
  "activities:export",
  "activities:manage",
  "activities:read",
  "activities:run",
  "audit:read",
  "bookings:manage-own",
  "break-glass:review",
  "break-glass:use",
  "check-ins:export",
  "check-ins:read",
  "check-ins:record-own",
  "corrections:manage",
  "health:manage-own",
  "points:read-own",
  "privacy:manage-own",
  "profile:read-own",
  "public",
  "releases:read",
  "residents:export",
  "residents:search",
  "second-factor:use",
  "signed-in",
  "staff:manage",
  "staff:read"
] as const;
export type Permission = (typeof permissions)[number];
