/** A session as the contract shows it, to the API and to the page alike. */
import type { components } from '@entame/sdk/contracts/identity.ts';
import type { Person, Resident } from '../actor.ts';
import { instantText } from '../db/columns.ts';
import type { SessionRow } from './session.store.ts';

export function presentSession(actor: Person, session: SessionRow): components['schemas']['Session'] {
  const actedBy = actor.kind === 'resident' ? actor.actedBy : undefined;
  const breakGlass = actor.kind === 'staff' ? actor.breakGlass : undefined;
  return {
    state: 'signed-in',
    kind: actor.kind,
    displayName: actor.displayName,
    roles: [...actor.roles],
    permissions: [...actor.permissions].sort(),
    assurance: actor.assurance,
    authenticatedAt: instantText(actor.authenticatedAt),
    actedBy: actedBy ? presentActedBy(actedBy) : null,
    ...(breakGlass && { breakGlass: { until: breakGlass.until } }),
    expiresAt: instantText(session.expiresAt),
    idleTimeoutSeconds: session.idleTimeoutSeconds,
  };
}

function presentActedBy({ kind, displayName, representationId }: NonNullable<Resident['actedBy']>) {
  return { kind, displayName, representationId };
}
