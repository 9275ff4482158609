/** Audit: who did what to whose data, sealed against change; warnings from it; incident reports. */
import type { operations } from '@entame/sdk/contracts/audit.ts';
import type { Tx } from '#platform/db/store.ts';
import type { DomainEvent } from '#platform/domain-events.ts';
import type { Handlers } from '#platform/handlers.ts';
import { type Job, on, type Service } from '#platform/service.ts';
import { alertRoutes } from './alerts.routes.ts';
import { dropAnchor } from './anchors.ts';
import type { AuditDeps } from './audit.deps.ts';
import { auditData } from './audit.personal-data.ts';
import { alertsTile } from './audit.tiles.ts';
import { checkChain } from './check-chain.ts';
import { detect } from './detect.ts';
import type { Finding } from './finding.ts';
import { incidentRoutes } from './incidents.routes.ts';
import { chainKeyOf } from './keys.ts';
import { raiseAlert } from './raise-alert.ts';
import { recordRoutes } from './records.routes.ts';
import { retireRecords } from './retire-records.ts';
import { sealRecords } from './seal-records.ts';
import { readSecuritySettings } from './security-settings.ts';

export type { ChainFaultKind } from './chain.rules.ts';
export { anchorSignerOf } from './keys.ts';
export { verifyAudit } from './verify-chain.ts';

export function auditService(deps: AuditDeps): Service {
  const { platform } = deps;
  const { store } = platform;
  const settings = readSecuritySettings(platform.city);
  const chainKey = chainKeyOf(platform);
  const handlers: Handlers<operations> = {
    ...recordRoutes(deps),
    ...alertRoutes(deps),
    ...incidentRoutes(deps),
  };
  const jobs: Job[] = [
    {
      name: 'audit.seal',
      everySeconds: 15,
      run: async (now) => void (await sealRecords(store, chainKey, now)),
    },
    { name: 'audit.detect', everySeconds: 15, run: (now) => detect(platform, settings, now) },
    { name: 'audit.check', everySeconds: 600, run: (now) => checkChain(platform, now) },
    {
      name: 'audit.retire',
      everySeconds: 86_400,
      run: async (now) => void (await retireRecords(store, chainKey, settings.auditYears, now)),
    },
    {
      name: 'audit.anchor',
      everySeconds: 86_400,
      run: async (now) => void (await dropAnchor(platform, now)),
    },
  ];
  return {
    name: 'audit',
    handlers,
    jobs,
    personalData: auditData(deps, settings.auditYears),
    tiles: { 'audit.alerts': alertsTile(platform) },
    subscriptions: [
      // Each use is looked at by itself, however soon it follows another.
      on('staff.break-glass-started', (tx, { payload: { useId, accountId }, occurredAt }) =>
        warnOfAccount(tx, { kind: 'break-glass', cause: useId, accountId, occurredAt }),
      ),
      on('staff.second-factor-locked', (tx, { payload: { accountId }, occurredAt }) =>
        warnOfAccount(tx, { kind: 'second-factor-locked', cause: accountId, accountId, occurredAt }),
      ),
      on('ledger.found-unsound', (tx, { payload, occurredAt }) =>
        raiseAlert(platform, tx, findingOfLedger(payload, occurredAt), occurredAt),
      ),
    ],
  };

  function warnOfAccount(tx: Tx, { kind, cause, accountId, occurredAt }: AccountWarning): Promise<void> {
    const finding = {
      kind,
      severity: 'high',
      cause,
      from: occurredAt,
      until: occurredAt,
      actor: { kind: 'staff', id: accountId },
      figures: {},
      subjects: [],
      evidence: [],
    } as const;
    return raiseAlert(platform, tx, finding, occurredAt);
  }
}

interface AccountWarning {
  kind: 'break-glass' | 'second-factor-locked';
  cause: string;
  accountId: string;
  occurredAt: Temporal.Instant;
}

function findingOfLedger(
  { kind, sequence, accountId }: DomainEvent<'ledger.found-unsound'>['payload'],
  at: Temporal.Instant,
): Finding {
  return {
    kind: 'ledger-not-sound',
    severity: 'high',
    cause: `${kind} ${sequence ?? accountId}`,
    from: at,
    until: at,
    actor: null,
    figures: sequence === null ? {} : { sequence },
    subjects: [],
    evidence: [],
  };
}
