/** Terms of use and privacy policies: versions, acceptance, and the gate before each service. */
import type { Platform } from '#platform/platform.ts';
import type { Service } from '#platform/service.ts';
import { createTermsGate } from './terms.gate.ts';
import { termsData } from './terms.personal-data.ts';
import { termsRoutes } from './terms.routes.ts';
import { seedTerms } from './terms.seed.ts';

export function termsService(platform: Platform): Service {
  const gate = createTermsGate(platform.store);
  return {
    name: 'terms',
    handlers: termsRoutes(platform, gate),
    gate: gate.check,
    personalData: termsData,
    seed: (now) => seedTerms(platform, now),
  };
}
