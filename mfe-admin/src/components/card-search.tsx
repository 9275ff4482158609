import { Icon, Trouble, useHost, useMutation, useTexts } from '@entame/sdk/react';
import { type FormEvent, useState } from 'react';
import { locales } from '../locales/index.ts';
import { Field } from './field.tsx';

/** Finds the holder of a resident card: a reader types the QR code and Enter, a person the number. */
export function CardSearch() {
  const { clients, navigate } = useHost();
  const t = useTexts(locales);
  const [cardNumber, setCardNumber] = useState('');
  const find = useMutation({
    mutationFn: async () => {
      const { data, error } = await clients.identity.POST('/residents/find-by-card', {
        body: { cardNumber },
      });
      if (error) throw error;
      return data;
    },
    onSuccess: ({ id }) => navigate(`/admin/residents/${id}`),
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    if (cardNumber.trim() && !find.isPending) find.mutate();
  }
  return (
    <search>
      <form className="ui-card ui-form" onSubmit={submit} autoComplete="off">
        <h2 className="ui-card__title">{t('desk.find-card')}</h2>
        <Field label={t('desk.card-number')} hint={t('desk.card-hint')}>
          {(control) => (
            <input
              className="ui-input"
              maxLength={40}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              {...control}
              value={cardNumber}
              onChange={({ target }) => setCardNumber(target.value)}
            />
          )}
        </Field>
        {find.isError && <Trouble error={find.error} />}
        <div className="ui-form__actions">
          <button className="ui-button ui-button--secondary" type="submit" aria-busy={find.isPending}>
            <Icon name="qr" />
            {t('desk.find')}
          </button>
        </div>
      </form>
    </search>
  );
}
