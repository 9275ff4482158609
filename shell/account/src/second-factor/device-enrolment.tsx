import { useHost, useTexts } from '@entame/sdk/react';
import { AddPasskey } from '../components/add-passkey.tsx';
import { factorLocales } from '../locales/second-factor/index.ts';
import { makePasskey } from '../webauthn.ts';

/** Adds the device at which the person sits. */
export function DeviceEnrolment({ isFirst, onDone }: { isFirst: boolean; onDone(): unknown }) {
  const { clients } = useHost();
  const t = useTexts(factorLocales);
  const isPhone = matchMedia('(pointer: coarse)').matches;
  async function register(label: string) {
    const begun = await clients.staff.POST('/me/second-factor/passkeys/registration', { body: { label } });
    if (!begun.data) throw begun.error;
    const body = await makePasskey(begun.data);
    const finished = await clients.staff.POST('/me/second-factor/passkeys/registration/finish', { body });
    if (!finished.data) throw finished.error;
  }
  return (
    <AddPasskey
      labelDefault={t(isPhone ? 'label-phone' : 'label-computer')}
      labelHint={t('label-hint')}
      done={isFirst ? undefined : t('device-added')}
      register={register}
      onAdded={onDone}
    />
  );
}
