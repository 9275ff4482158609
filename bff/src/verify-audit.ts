/** npm run audit:verify: checks the chain over the audit. */
import { anchorSignerOf, type ChainFaultKind, verifyAudit } from '#services/audit/index.ts';
import { runVerifyCommand } from './verify-command.ts';

const explanations: Record<ChainFaultKind, string> = {
  'record-changed': 'was changed after it was sealed (or SIGNING_KEY is not the one it was sealed with)',
  'record-missing': 'was deleted',
  'seal-missing': 'is missing with its seal',
  reordered: 'does not follow the one before it',
  'record-inserted': 'stands among sealed records and was never sealed',
  'retirement-forged': 'and those before it were removed, and not by the portal',
  truncated: 'was there when an anchor was dropped, and is not there any more',
};

await runVerifyCommand({
  name: 'audit:verify',
  signerOf: anchorSignerOf,
  async verify(platform, anchors) {
    const { head, checked, unsealed, fault } = await verifyAudit(platform, anchors);
    const whole = `${checked} records checked, whole as far as number ${head.sequence}.`;
    const summary = unsealed > 0 ? `${whole}\n${unsealed} newer records wait for their seal.` : whole;
    if (!fault) return { summary };
    const which = fault.sequence === null ? 'A record' : `Record number ${fault.sequence}`;
    const id = fault.auditId === null ? '' : ` (${fault.auditId})`;
    return { summary, fault: `${which}${id} ${explanations[fault.kind]}.` };
  },
});
