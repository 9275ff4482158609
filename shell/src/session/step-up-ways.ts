/** The ways in which a person can show again who they are. */
import { hasWebAuthn, showSecondFactor, signInByPasskey } from './passkey.ts';
import { isAtLeast, type StepUpNeed } from './step-up.rules.ts';
import type { StepUpPortal } from './step-up.ts';
import { addressOf } from './ways.ts';

export interface StepUpWay {
  label: string;
  /** What will happen, in a sentence. */
  about: string;
  /**
   * Called by the person's click, at once, so that it may open a window. Throws a problem, or whatever the browser throws
   * when the person declines. When it ends in another window, the dialog hears of it by looking at the session.
   */
  start(): Promise<void>;
}

/** The ways that are enough for the need, the easiest first. */
export async function findWays(portal: StepUpPortal, need: StepUpNeed): Promise<StepUpWay[]> {
  const found = await Promise.all([
    findPasskeyWay(portal, need),
    findSecondFactorWays(portal, need),
    findIssuerWays(portal, need),
  ]);
  return found.flat();
}

/** What a member of staff has set up. An app's code is typed in a window beside the page. */
async function findSecondFactorWays(
  { boot, t, clients }: StepUpPortal,
  need: StepUpNeed,
): Promise<StepUpWay[]> {
  const { session } = boot;
  if (!isAtLeast('aal2', need.level) || session.state === 'signed-out') return [];
  if (!session.permissions.includes('second-factor:use')) return [];
  const { data } = await clients.staff.GET('/me/second-factor');
  const ways: StepUpWay[] = [];
  if (data && data.passkeyCount > 0 && hasWebAuthn())
    ways.push({
      label: t('stepUpDevice'),
      about: t('stepUpPasskeyAbout'),
      start: () => showSecondFactor(clients),
    });
  if (data && data.enrolledAt !== null)
    ways.push({
      label: t('stepUpApp'),
      about: t('stepUpWithAbout'),
      start: async () => openWindow('/me/second-factor?purpose=step-up&returnTo=%2Fstep-up'),
    });
  return ways;
}

async function findPasskeyWay({ boot, t, clients }: StepUpPortal, need: StepUpNeed): Promise<StepUpWay[]> {
  const { session } = boot;
  if (!isAtLeast('aal2', need.level) || !hasWebAuthn() || session.state === 'signed-out') return [];
  if (!session.permissions.includes('passkeys:manage-own')) return [];
  const { data } = await clients.identity.GET('/me/passkeys');
  if (!data || data.items.length === 0) return [];
  return [
    {
      label: t('stepUpPasskey'),
      about: t('stepUpPasskeyAbout'),
      start: () => signInByPasskey(clients, 'step-up'),
    },
  ];
}

async function findIssuerWays({ boot, t, clients }: StepUpPortal, need: StepUpNeed): Promise<StepUpWay[]> {
  const { session } = boot;
  const isStaff = session.state === 'signed-in' && (session.actedBy?.kind ?? session.kind) === 'staff';
  const { data } = await clients.identity.GET('/providers');
  const enough = (data?.items ?? []).filter(
    (provider) =>
      provider.audience === (isStaff ? 'staff' : 'residents') && isAtLeast(provider.assurance, need.level),
  );
  return enough.map((provider) => ({
    label: t('stepUpWith', { name: provider.name }),
    about: t('stepUpWithAbout'),
    start: async () => openWindow(addressOf(provider, { purpose: 'step-up', returnTo: '/step-up' })),
  }));
}

/** The page stays as it is, with what was typed into it, while the person shows it beside it. */
function openWindow(address: string): void {
  const isWide = matchMedia('(min-width: 900px)').matches;
  open(address, '_blank', isWide ? 'popup,width=560,height=820' : '');
}
