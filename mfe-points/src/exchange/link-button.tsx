import { BusyButton, Trouble, useService } from '@entame/sdk/react';
import type { ExchangePartner } from './schemas.ts';

/** Leaves for the partner's page, where the person chooses a wallet. */
export function LinkButton({
  partner: { id },
  label,
}: {
  partner: Pick<ExchangePartner, 'id'>;
  label: string;
}) {
  const start = useService('points').useMutation('post', '/me/wallet-links', {
    onSuccess: ({ redirectTo }) => globalThis.location.assign(redirectTo),
  });
  return (
    <>
      {start.isError && <Trouble error={start.error} />}
      <BusyButton
        className="ui-button--large ui-button--block"
        busy={start.isPending || start.isSuccess}
        onPress={() => start.mutate({ body: { partnerId: id } })}
      >
        {label}
      </BusyButton>
    </>
  );
}
