import type { identity } from '@entame/sdk';
import { ConfirmDialog, Trouble, useHost, useQueryClient, useService, useTexts } from '@entame/sdk/react';
import { useState } from 'react';
import { locales } from '../locales/index.ts';

type Linked = identity.components['schemas']['LinkedIdentity'];

/** Takes an identity away, after asking. */
export function Unlink({
  identity: { id },
  name,
  onGone,
}: {
  identity: Linked;
  name: string;
  onGone(): void;
}) {
  const { notify } = useHost();
  const t = useTexts(locales);
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const unlink = useService('identity').useMutation('delete', '/me/identities/{identityId}', {
    onSuccess: async () => {
      setAsking(false);
      notify('success', t('link.unlinked', { name }));
      await queries.invalidateQueries();
      onGone();
    },
  });
  return (
    <>
      <button
        className="ui-button ui-button--danger ui-button--secondary"
        type="button"
        aria-label={t('link.unlink-of', { name })}
        onClick={() => setAsking(true)}
      >
        {t('link.unlink')}
      </button>
      {asking && (
        <ConfirmDialog
          danger
          title={t('link.unlink-ask', { name })}
          yes={t('link.unlink')}
          no={t('link.keep')}
          busy={unlink.isPending ? t('closing.sending') : undefined}
          onYes={() => unlink.mutate({ params: { path: { identityId: id } } })}
          onNo={() => setAsking(false)}
        >
          <p>{t('link.unlink-text')}</p>
          {unlink.isError && <Trouble error={unlink.error} />}
        </ConfirmDialog>
      )}
    </>
  );
}
