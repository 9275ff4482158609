import { BusyButton, Icon, Trouble, useHost, useQueryClient, useService, useTexts } from '@entame/sdk/react';
import { staffLocales } from '../locales/staff/index.ts';
import { type StaffRole, useRoleTexts } from '../role-texts.ts';

/** What waits for a second administrator; nothing is drawn when nothing waits. */
export function StaffProposals({ ownRoles }: { ownRoles: readonly StaffRole[] }) {
  const { format, notify } = useHost();
  const t = useTexts(staffLocales);
  const { roleNames } = useRoleTexts(ownRoles);
  const queries = useQueryClient();
  const service = useService('staff');
  const proposals = service.useQuery('get', '/proposals');
  const decide = service.useMutation('post', '/proposals/{proposalId}/decide', {
    onSuccess: async () => {
      notify('success', t('proposals.done'));
      await queries.invalidateQueries();
    },
  });
  const items = proposals.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section className="ui-page__section">
      <h2>{t('proposals.title')}</h2>
      {decide.isError && <Trouble error={decide.error} />}
      {items.map(({ id, accountName, proposedByName, roles, expiresAt, mayDecide }) => (
        <div className="ui-notice" data-tone="warning" key={id}>
          <Icon name="alert" />
          <p className="ui-notice__title">{accountName}</p>
          <p>
            {t('proposals.text', {
              by: proposedByName,
              name: accountName,
              roles: roleNames(roles),
              until: format.dateTime(expiresAt),
            })}
          </p>
          {mayDecide ? (
            <div className="ui-notice__next">
              {(['approve', 'decline'] as const).map((decision) => (
                <BusyButton
                  key={decision}
                  className={decision === 'approve' ? '' : 'ui-button--secondary'}
                  busy={decide.isPending}
                  onPress={() => decide.mutate({ params: { path: { proposalId: id } }, body: { decision } })}
                >
                  {t(`proposals.${decision}`)}
                </BusyButton>
              ))}
            </div>
          ) : (
            <p>{t('proposals.own')}</p>
          )}
        </div>
      ))}
    </section>
  );
}
