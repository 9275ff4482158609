import { type consent, isProblem, unbroken } from '@entame/sdk';
import {
  BusyButton,
  Icon,
  Loading,
  PageFrame,
  QueryTrouble,
  Trouble,
  useHost,
  useIdempotencyKey,
  useQuery,
  useService,
  useTexts,
} from '@entame/sdk/react';
import { useState } from 'react';
import { type Asked, readAsked } from '../consent/asked.ts';
import { locales } from '../locales/index.ts';

type Preview = consent.components['schemas']['ConsentPreview'];

/** A partner asks: who, what exactly, what for, for how long. Nothing is chosen beforehand. */
export function ConsentRequestPage() {
  const { location } = useHost();
  const t = useTexts(locales);
  const [asked] = useState(() => readAsked(location().query));
  if (asked) return <PartnerRequest asked={asked} />;
  return (
    <PageFrame title={t('ask.title')} narrow>
      <div className="ui-notice" data-tone="warning" role="alert">
        <Icon name="alert" />
        <p className="ui-notice__title">{t('ask.incomplete')}</p>
        <p>{t('ask.incomplete-text')}</p>
      </div>
    </PageFrame>
  );
}

function PartnerRequest({ asked }: { asked: Asked }) {
  const { clients } = useHost();
  const t = useTexts(locales);
  const preview = useQuery({
    queryKey: ['consent-request', asked],
    queryFn: async () => {
      const { data, error } = await clients.consent.POST('/me/consent-request', { body: asked });
      if (error) throw error;
      return data;
    },
    retry: false,
  });
  return (
    <PageFrame title={t('ask.title')} narrow ready={!preview.isPending}>
      {preview.isPending && <Loading lines={6} />}
      {preview.isError && <QueryTrouble query={preview} />}
      {preview.data && (
        <Question preview={preview.data} asked={asked} onChanged={() => void preview.refetch()} />
      )}
    </PageFrame>
  );
}

function Question({ preview, asked, onChanged }: { preview: Preview; asked: Asked; onChanged: () => void }) {
  const t = useTexts(locales);
  const { partner, revision, kinds, declineTo } = preview;
  const [chosen, setChosen] = useState<string[]>([]);
  const keyFor = useIdempotencyKey();
  const grant = useService('consent').useMutation('post', '/me/consents', {
    onSuccess: ({ returnTo }) => window.location.assign(returnTo),
    onError: (error) => {
      if (isProblem(error, 'consent-request-changed')) onChanged();
    },
  });
  const isBusy = grant.isPending || grant.isSuccess;
  const send = () => {
    const body = { ...asked, kinds: chosen, revision };
    grant.mutate({ params: { header: { 'Idempotency-Key': keyFor(body) } }, body });
  };
  const toggle = (id: string) =>
    setChosen((before) => (before.includes(id) ? before.filter((one) => one !== id) : [...before, id]));
  return (
    <div className="ui-stack ui-gap-l">
      <dl className="ui-dl">
        <Fact label={t('ask.who')} value={partner.name} />
        <Fact label={t('ask.why')} value={partner.purpose} />
        <Fact label={t('ask.how-long')} value={t('ask.days', { count: partner.retentionDays })} />
        <Fact label={t('ask.contact')} value={unbroken(partner.contact)} />
      </dl>
      <fieldset className="ui-field">
        <legend className="ui-field__label">{t('ask.what')}</legend>
        <p className="ui-field__hint">{t('ask.what-hint')}</p>
        {kinds.map(({ id, name, value }) => (
          <label className="ui-choice" key={id}>
            <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
            <span>
              <span className="ui-choice__title">{name}</span>
              <span className="ui-choice__text">{t('ask.now', { value: value ?? t('ask.none') })}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <p>{t('ask.free')}</p>
      {grant.isError && <Trouble error={grant.error} />}
      <p role="status">{chosen.length === 0 && t('ask.choose')}</p>
      <div className="ui-form__actions">
        {chosen.length === 0 ? (
          <button className="ui-button" type="button" aria-disabled="true">
            {t('ask.agree-none')}
          </button>
        ) : (
          <BusyButton busy={isBusy} onPress={send}>
            {isBusy ? t('ask.sending') : t('ask.agree', { count: chosen.length })}
          </BusyButton>
        )}
        <a className="ui-button ui-button--secondary" href={declineTo}>
          {t('ask.decline')}
        </a>
      </div>
    </div>
  );
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}
