/** Looks at what the data platform really has. It may have lost something, or still have what it should not. */
import type { Subscription } from './data-platform.ts';
import { entityTypes, openTypes, type PublishedSet, setOfEntity } from './entities.rules.ts';
import { publishedSets } from './opendata.schema.ts';
import { findPublishedIds, findQueuedIds, recordRepublication, recordWishes } from './publications.store.ts';
import type { Connected } from './publisher.ts';

export const notificationsPath = '/api/opendata/v1/data-platform/notifications';
export const secretHeader = 'Notification-Secret';

/** Asks to be told of changes, and queues what is missing there and what is left over. */
export async function compareWithPlatform(deps: Connected, now: Temporal.Instant): Promise<void> {
  const { platform, dataPlatform } = deps;
  const code = platform.city.localGovernmentCode;
  await dataPlatform.subscribe(subscriptionOf(deps));
  const there = new Map<PublishedSet, Set<string>>(publishedSets.map((set) => [set, new Set()]));
  for (const type of entityTypes) {
    for await (const id of dataPlatform.listIds(type, { localGovernmentCode: code })) {
      const own = setOfEntity(id, code);
      if (own) there.get(own.dataset)?.add(own.identifier);
    }
  }
  for (const [dataset, ids] of there) await queueDifference(deps, dataset, ids, now);
}

async function queueDifference(
  { platform: { store } }: Connected,
  dataset: PublishedSet,
  there: ReadonlySet<string>,
  now: Temporal.Instant,
): Promise<void> {
  await store.write(async (tx) => {
    const published = await findPublishedIds(tx, dataset);
    for (const identifier of published.filter((id) => !there.has(id))) {
      await recordRepublication(tx, { dataset, identifier }, { notBefore: now });
    }
    const ours = new Set([...published, ...(await findQueuedIds(tx, dataset))]);
    const surplus = [...there].filter((id) => !ours.has(id)).map((identifier) => ({ dataset, identifier }));
    await recordWishes(tx, 'absent', surplus, now);
  });
}

function subscriptionOf({ platform: { city, config } }: Connected): Subscription {
  const code = city.localGovernmentCode;
  return {
    id: `urn:ngsi-ld:Subscription:${code}:portal`,
    types: openTypes,
    where: { localGovernmentCode: code },
    notifyUrl: `${config.PUBLIC_ORIGIN}${notificationsPath}`,
    header: { name: secretHeader, value: config.DATA_PLATFORM?.notificationSecret ?? '' },
  };
}
