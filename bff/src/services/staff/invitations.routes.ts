import type { components, operations } from '@entame/sdk/contracts/staff.ts';
import { uuidv7 } from 'uuidv7';
import { staffOf } from '#platform/actor.ts';
import { instantText } from '#platform/db/columns.ts';
import type { Tx } from '#platform/db/store.ts';
import type { Handlers } from '#platform/handlers.ts';
import { localize } from '#platform/language.ts';
import { problem } from '#platform/problem.ts';
import { clearedInvitationCookie, invitationCookieWith } from '#platform/session/cookies.ts';
import { hashToken, newToken } from '#platform/session/sessions.ts';
import {
  findInvitation,
  findInvitationByToken,
  findInvitations,
  type InvitationRow,
  recordInvitation,
  recordRevoked,
} from './invitations.store.ts';
import { assertAdministrator, type StaffDeps } from './staff.deps.ts';
import { computeInvitationState, findRoleFault } from './staff.rules.ts';
import { findRoles, findStaffNames } from './staff.store.ts';

type Own = 'listInvitations' | 'inviteStaff' | 'revokeInvitation' | 'openInvitation';
type Invitation = components['schemas']['Invitation'];

const validHours = 72;

export function invitationRoutes(deps: StaffDeps): Handlers<Pick<operations, Own>> {
  const { store, config, city } = deps.platform;
  const directories = config.IDENTITY_PROVIDERS.filter(({ audience }) => audience === 'staff');

  return {
    async listInvitations(_, { now, language }) {
      const rows = await findInvitations(store.read);
      const names = await findStaffNames(
        store.read,
        rows.map(({ invitedBy }) => invitedBy),
      );
      return {
        items: rows.map((row) => present(row, names, now)),
        providers: directories.map(({ id, name }) => ({ id, name: localize(name, language) })),
      };
    },

    inviteStaff({ body }, { actor, now, write, noting }) {
      const { id: invitedBy, displayName } = staffOf(actor);
      const directory = directories.find(({ id }) => id === body.providerId);
      if (!directory) throw problem('identity-provider-not-found');
      const { roles, email } = body;
      if (roles.includes('administrator')) throw problem('invitation-not-for-administrators');
      const groupName = body.groupName?.trim() || null;
      const token = newToken();
      const link = `${config.PUBLIC_ORIGIN}/api/staff/v1/invitations/open/${token}`;
      return write(async (tx) => {
        await assertAdministrator(tx, invitedBy);
        const ownRoleIds = new Set((await findRoles(tx)).map(({ id }) => id));
        const fault = findRoleFault({ roles, groupName, ownRoleIds });
        if (fault) throw problem(fault);
        const invitation: InvitationRow = {
          id: uuidv7(),
          tokenHash: hashToken(token),
          name: body.name.trim(),
          email,
          roles,
          groupName,
          providerId: directory.id,
          issuer: directory.issuer,
          invitedBy,
          invitedAt: now,
          expiresAt: now.add({ hours: validHours }),
          revokedAt: null,
          acceptedAt: null,
          accountId: null,
        };
        await recordInvitation(tx, invitation);
        noting({ invitationId: invitation.id, rolesAfter: roles.join(' ') });
        const isMailed = await mail(tx, invitation, link, now);
        return { invitation: present(invitation, new Map([[invitedBy, displayName]]), now), link, isMailed };
      });
    },

    revokeInvitation({ path }, { actor, now, write, noting }) {
      return write(async (tx) => {
        await assertAdministrator(tx, staffOf(actor).id);
        const invitation = await findInvitation(tx, path.invitationId);
        if (!invitation) throw problem('invitation-not-found');
        if (computeInvitationState(invitation, now) !== 'open') throw problem('invitation-not-usable');
        await recordRevoked(tx, invitation.id, now);
        noting({ invitationId: invitation.id });
      });
    },

    async openInvitation({ path }, { now }) {
      const invitation = await findInvitationByToken(store.read, hashToken(path.token));
      const isOpen = invitation && computeInvitationState(invitation, now) === 'open';
      const location = isOpen
        ? `/api/identity/v1/sign-in/${invitation.providerId}?purpose=invitation&returnTo=%2Fme`
        : '/sign-in?problem=invitation-not-usable';
      // The address holds the secret: no other site may get to see it as the one before.
      const headers = { Location: location, 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' };
      const cookie = isOpen ? invitationCookieWith(path.token) : clearedInvitationCookie();
      return new Response(null, { status: 302, headers: { ...headers, 'Set-Cookie': cookie } });
    },
  };

  async function mail(tx: Tx, { email, name }: InvitationRow, link: string, now: Temporal.Instant) {
    if (!email || !deps.enqueueMail) return false;
    const portal = localize(city.portalName, 'ja');
    const text = `${name} 様

${portal}の職員として招待されました。
次のリンクを開いて、いつもの職員IDでサインインしてください。リンクは${validHours}時間以内に1回だけ使えます。

${link}

お心当たりがないときは、このメールを捨ててください。お問い合わせ: ${city.helpDesk.phone}
`;
    await deps.enqueueMail(tx, { to: email, subject: `${portal}への招待`, text }, now);
    return true;
  }

  function present(
    row: InvitationRow,
    names: ReadonlyMap<string, string>,
    now: Temporal.Instant,
  ): Invitation {
    const { id, name, email, roles, groupName } = row;
    return {
      id,
      name,
      email,
      roles,
      groupName,
      state: computeInvitationState(row, now),
      invitedByName: names.get(row.invitedBy) ?? '',
      invitedAt: instantText(row.invitedAt),
      expiresAt: instantText(row.expiresAt),
    };
  }
}
