import { type activities, isProblem } from '@entame/sdk';
import {
  BusyButton,
  Icon,
  Trouble,
  useHost,
  useIdempotencyKey,
  useMutation,
  useQueryClient,
  useTexts,
} from '@entame/sdk/react';
import { type FormEvent, useState } from 'react';
import { Field } from '../components/field.tsx';
import { checkInLocales } from '../locales/check-in/index.ts';
import styles from './check-in.module.css';
import { SignedUp } from './signed-up.tsx';

type Body = activities.components['schemas']['HandOut'];
export type Receiver = Body['to'];

const reasons = ['no-phone', 'phone-failed', 'code-failed', 'other'] as const;

/** Checking in who has no phone: by the number of their card, or on the list of those who signed up. */
export function HandOut({ activityId }: { activityId: string }) {
  const { may } = useHost();
  const t = useTexts(checkInLocales);
  const [reason, setReason] = useState<Body['reason']>('no-phone');
  const handOut = useHandOut(activityId);
  const give = (to: Receiver) => handOut.mutate({ to, reason });
  const isLost = handOut.isError && !isProblem(handOut.error);
  return (
    <section className="ui-card ui-stack" aria-labelledby="hand-out">
      <h2 id="hand-out">{t('list.title')}</h2>
      <Field label={t('list.reason')}>
        {(control) => (
          <select
            className="ui-select"
            {...control}
            value={reason}
            onChange={({ target }) => setReason(target.value as Body['reason'])}
          >
            {reasons.map((one) => (
              <option key={one} value={one}>
                {t(`list.${one}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <ByCard key={handOut.data?.id} isBusy={handOut.isPending} onGive={give} />
      {handOut.data && (
        <p className="ui-notice" data-tone="success" role="status">
          <Icon name="check" />
          <span className="ui-notice__title">
            {t(handOut.data.state === 'flagged' ? 'list.done-flagged' : 'list.done', {
              name: handOut.data.residentName,
            })}
          </span>
        </p>
      )}
      {handOut.isError && (
        <Trouble error={handOut.error}>{isLost && <p>{t('list.needs-connection')}</p>}</Trouble>
      )}
      {may('check-ins:read') && <SignedUp activityId={activityId} isBusy={handOut.isPending} onGive={give} />}
      <p className={styles.small}>{t('list.on-record')}</p>
    </section>
  );
}

function ByCard({ isBusy, onGive }: { isBusy: boolean; onGive(to: Receiver): void }) {
  const t = useTexts(checkInLocales);
  const [cardNumber, setCardNumber] = useState('');
  const [isMissing, setMissing] = useState(false);
  function give() {
    setMissing(cardNumber.trim() === '');
    if (cardNumber.trim() !== '') onGive({ cardNumber: cardNumber.trim() });
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    if (!isBusy) give();
  }
  return (
    <form className="ui-form" onSubmit={submit} autoComplete="off" noValidate>
      <Field
        label={t('list.card')}
        hint={t('list.card-hint')}
        fault={isMissing ? t('list.card-missing') : undefined}
      >
        {(control) => (
          <input
            className="ui-input"
            maxLength={60}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            {...control}
            value={cardNumber}
            onChange={({ target }) => setCardNumber(target.value)}
          />
        )}
      </Field>
      <BusyButton busy={isBusy} onPress={give}>
        <Icon name="check" />
        {t('list.hand-out')}
      </BusyButton>
    </form>
  );
}

function useHandOut(activityId: string) {
  const { clients } = useHost();
  const queries = useQueryClient();
  const keyFor = useIdempotencyKey();
  return useMutation({
    mutationFn: async (body: Body) => {
      const { data, error } = await clients.activities.POST('/activities/{activityId}/hand-outs', {
        params: { path: { activityId }, header: { 'Idempotency-Key': keyFor(body) } },
        body,
      });
      if (error) throw error;
      return data;
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['check-in-desk', activityId] }),
  });
}
