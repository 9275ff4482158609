/** The service that partners' programs call, and its work: webhooks out, daily comparison. */
import type { operations } from '@entame/sdk/contracts/points-partner.ts';
import type { Handlers } from '#platform/handlers.ts';
import type { Service } from '#platform/service.ts';
import { partnerApiRoutes } from './partner-api.routes.ts';
import { partnerDayRoutes, partnerWebhookRoutes } from './partner-days.routes.ts';
import type { PartnersDeps } from './partners.deps.ts';
import { reconciliationJob } from './reconciliation-job.ts';
import { createWebhookSender } from './webhook-sender.ts';
import { webhookJobs, webhookSubscriptions } from './webhooks.ts';

export function pointsPartnerApi(deps: PartnersDeps): Service {
  const { platform, partners } = deps;
  const handlers: Handlers<operations> = {
    ...partnerApiRoutes(deps),
    ...partnerDayRoutes(deps),
    ...partnerWebhookRoutes(deps),
  };
  const send = createWebhookSender({ allowLocal: platform.config.NODE_ENV !== 'production' });
  return {
    name: 'points-partner',
    handlers,
    // Files, differences and messages name exchanges; whose they are, only the exchanges know.
    personalData: [],
    subscriptions: webhookSubscriptions(platform),
    jobs: partners.length > 0 ? [...webhookJobs(platform, send), reconciliationJob(deps)] : [],
  };
}
