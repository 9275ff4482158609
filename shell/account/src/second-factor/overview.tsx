import {
  BusyButton,
  ConfirmDialog,
  Loading,
  QueryTrouble,
  Trouble,
  useHost,
  useService,
  useTexts,
} from '@entame/sdk/react';
import { useState } from 'react';
import { PasskeyList } from '../components/passkey-list.tsx';
import { factorLocales } from '../locales/second-factor/index.ts';
import { hasWebAuthn } from '../webauthn.ts';
import type { Factors } from './check.tsx';
import type { Way } from './choice.tsx';
import { StepUpTrouble } from './step-up-trouble.tsx';

interface Props {
  factors: Factors;
  onAdd(way: Way): void;
  onCodes(codes: string[]): void;
  onChanged(): unknown;
}

/** Everything that is set up, with the ways to add and remove. */
export function Overview({ factors, onAdd, onCodes, onChanged }: Props) {
  const isOnly = factors.passkeyCount + (factors.enrolledAt === null ? 0 : 1) <= 1;
  return (
    <>
      <Devices isOnly={isOnly} onAdd={() => onAdd('device')} onChanged={onChanged} />
      <App factors={factors} isOnly={isOnly} onAdd={() => onAdd('app')} onChanged={onChanged} />
      <Codes left={factors.recoveryCodesLeft} onCodes={onCodes} />
    </>
  );
}

function Devices({ isOnly, onAdd, onChanged }: { isOnly: boolean; onAdd(): void; onChanged(): unknown }) {
  const { clients } = useHost();
  const t = useTexts(factorLocales);
  const devices = useService('staff').useQuery('get', '/me/second-factor/passkeys');
  async function remove(passkeyId: string) {
    const params = { path: { passkeyId } };
    const { error } = await clients.staff.DELETE('/me/second-factor/passkeys/{passkeyId}', { params });
    if (error) throw error;
  }
  const { items, itemsMax = 0 } = devices.data ?? {};
  return (
    <section className="ui-page__section">
      <h2>{t('devices-title')}</h2>
      {devices.isPending && <Loading lines={3} />}
      {devices.isError && <QueryTrouble query={devices} />}
      {items?.length === 0 && <p>{t('devices-none')}</p>}
      {items && items.length > 0 && (
        <PasskeyList
          passkeys={items}
          mayRemove={!isOnly}
          removeText={(label) => t('device-remove-text', { label })}
          remove={remove}
          onRemoved={onChanged}
        />
      )}
      {items && items.length > 0 && isOnly && <p>{t('last-one')}</p>}
      {items && items.length >= itemsMax && <p>{t('devices-full', { count: itemsMax })}</p>}
      {items && items.length < itemsMax && <AddDevice onAdd={onAdd} />}
    </section>
  );
}

function AddDevice({ onAdd }: { onAdd(): void }) {
  const t = useTexts(factorLocales);
  if (!hasWebAuthn()) return <p>{t('device-impossible')}</p>;
  return (
    <div>
      <button className="ui-button ui-button--secondary" type="button" onClick={onAdd}>
        {t('device-choose')}
      </button>
    </div>
  );
}

function App({
  factors: { enrolledAt },
  isOnly,
  onAdd,
  onChanged,
}: {
  factors: Factors;
  isOnly: boolean;
  onAdd(): void;
  onChanged(): unknown;
}) {
  const { format } = useHost();
  const t = useTexts(factorLocales);
  const [isAsked, setAsked] = useState(false);
  return (
    <section className="ui-page__section">
      <h2>{t('app-title')}</h2>
      <p>{enrolledAt === null ? t('app-none') : t('app-set', { at: format.longDate(enrolledAt) })}</p>
      {enrolledAt !== null && isOnly && <p>{t('last-one')}</p>}
      <div className="ui-cluster">
        <button className="ui-button ui-button--secondary" type="button" onClick={onAdd}>
          {t(enrolledAt === null ? 'app-choose' : 'app-replace')}
        </button>
        {enrolledAt !== null && !isOnly && (
          <button className="ui-button ui-button--quiet" type="button" onClick={() => setAsked(true)}>
            {t('app-remove')}
          </button>
        )}
      </div>
      {isAsked && (
        <RemoveApp
          onKept={() => setAsked(false)}
          onRemoved={() => {
            setAsked(false);
            return onChanged();
          }}
        />
      )}
    </section>
  );
}

function RemoveApp({ onKept, onRemoved }: { onKept(): void; onRemoved(): unknown }) {
  const { notify } = useHost();
  const t = useTexts(factorLocales);
  const remove = useService('staff').useMutation('delete', '/me/second-factor/app', {
    onSuccess: () => {
      notify('success', t('app-removed'));
      return onRemoved();
    },
  });
  return (
    <ConfirmDialog
      danger
      title={t('app-remove-title')}
      yes={t('app-remove')}
      no={t('cancel')}
      busy={remove.isPending ? t('busy') : undefined}
      onYes={() => remove.mutate({})}
      onNo={onKept}
    >
      <p>{t('app-remove-text')}</p>
      {remove.isError && <Trouble error={remove.error} />}
    </ConfirmDialog>
  );
}

function Codes({ left, onCodes }: { left: number; onCodes(codes: string[]): void }) {
  const t = useTexts(factorLocales);
  const renew = useService('staff').useMutation('post', '/me/second-factor/recovery-codes', {
    onSuccess: ({ codes }) => onCodes(codes),
  });
  return (
    <section className="ui-page__section">
      <h2>{t('recovery')}</h2>
      <p>{t('codes-left', { count: left })}</p>
      {renew.isError && <StepUpTrouble error={renew.error} />}
      <div>
        <BusyButton className="ui-button--secondary" busy={renew.isPending} onPress={() => renew.mutate({})}>
          {t('codes-renew')}
        </BusyButton>
      </div>
    </section>
  );
}
