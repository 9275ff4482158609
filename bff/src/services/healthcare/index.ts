/** Health records that residents keep, and what published rules say of them. */
import type { Platform } from '#platform/platform.ts';
import type { Service } from '#platform/service.ts';
import { healthcareData } from './healthcare.personal-data.ts';
import { healthcareRoutes } from './healthcare.routes.ts';
import { bloodPressureTile } from './healthcare.tiles.ts';

export function healthcareService(platform: Platform): Service {
  return {
    name: 'healthcare',
    handlers: healthcareRoutes(platform),
    personalData: healthcareData,
    tiles: { 'healthcare.blood-pressure': bloodPressureTile(platform) },
  };
}
