import { BusyButton, Icon, Trouble, useHost, useQueryClient, useService, useTexts } from '@entame/sdk/react';
import { locales } from '../locales/index.ts';
import { type GivenMandate, noonOf } from './powers.ts';
import { Withdraw } from './withdraw.tsx';

/** Those who may do things for me, or will when I have confirmed them. */
export function GivenMandates({ mandates }: { mandates: GivenMandate[] }) {
  const t = useTexts(locales);
  if (mandates.length === 0) return <p>{t('helpers.given-none')}</p>;
  return (
    <div className="ui-stack">
      {mandates.map((mandate) => (
        <Given key={mandate.id} mandate={mandate} />
      ))}
    </div>
  );
}

const tones = { invited: undefined, accepted: 'warning', confirmed: 'success' } as const;

function Given({ mandate }: { mandate: GivenMandate }) {
  const { format } = useHost();
  const t = useTexts(locales);
  const { id, label, helperName, powers, until, state } = mandate;
  return (
    <article className="ui-card ui-stack ui-gap-s">
      <div className="ui-cluster ui-cluster--between">
        <h3 className="ui-card__title">{helperName ? `${label}（${helperName}）` : label}</h3>
        <span className="ui-badge" data-tone={tones[state]}>
          {t(`helpers.state-${state}`)}
        </span>
      </div>
      <p>{powers.map((power) => t(`power.${power}`)).join('、')}</p>
      <p>{t('helpers.until-day', { day: format.eraDate(noonOf(until)) })}</p>
      {state === 'accepted' && helperName && <Confirm mandateId={id} name={helperName} />}
      <div className="ui-cluster">
        <Withdraw mandateId={id} name={label} />
      </div>
    </article>
  );
}

function Confirm({ mandateId, name }: { mandateId: string; name: string }) {
  const { notify } = useHost();
  const t = useTexts(locales);
  const queries = useQueryClient();
  const confirm = useService('identity').useMutation('post', '/me/mandates/{mandateId}/confirmation', {
    onSuccess: async () => {
      notify('success', t('helpers.confirmed', { name }));
      await queries.invalidateQueries();
    },
  });
  return (
    <div className="ui-notice" data-tone="warning">
      <Icon name="person" />
      <p className="ui-notice__title">{t('helpers.accepted', { name })}</p>
      <div className="ui-notice__next">
        <BusyButton
          busy={confirm.isPending}
          onPress={() => confirm.mutate({ params: { path: { mandateId } } })}
        >
          {t('helpers.confirm')}
        </BusyButton>
      </div>
      {confirm.isError && <Trouble error={confirm.error} />}
    </div>
  );
}
