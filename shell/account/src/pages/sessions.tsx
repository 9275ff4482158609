import type { identity } from '@entame/sdk';
import {
  BusyButton,
  Loading,
  PageFrame,
  QueryTrouble,
  Trouble,
  useHost,
  useQueryClient,
  useService,
  useTexts,
} from '@entame/sdk/react';
import { useRef } from 'react';
import { locales } from '../locales/index.ts';

type Live = identity.components['schemas']['LiveSession'];

/** Where I am signed in, and signing out where I am not now. */
export function SessionsPage() {
  const { notify } = useHost();
  const t = useTexts(locales);
  const queries = useQueryClient();
  const heading = useRef<HTMLHeadingElement>(null);
  const service = useService('identity');
  const sessions = service.useQuery('get', '/me/sessions');
  const ended = {
    onSuccess: async () => {
      notify('success', t('sessions.ended'));
      await queries.invalidateQueries();
      heading.current?.focus();
    },
  };
  const endOne = service.useMutation('delete', '/me/sessions/{sessionId}', ended);
  const endOthers = service.useMutation('post', '/me/sessions/end-others', ended);
  const items = sessions.data?.items ?? [];
  const fault = endOne.error ?? endOthers.error;
  return (
    <PageFrame
      title={t('sessions.title')}
      lead={t('sessions.lead')}
      back={{ href: '/me', label: t('common.back') }}
      ref={heading}
      narrow
    >
      {sessions.isPending && <Loading lines={4} />}
      {sessions.isLoadingError && <QueryTrouble query={sessions} />}
      {fault && <Trouble error={fault} />}
      {items.length > 0 && (
        <ul className="ui-list">
          {items.map((session) => (
            <OneSession
              key={session.id}
              session={session}
              busy={endOne.isPending && endOne.variables?.params.path.sessionId === session.id}
              onEnd={() => endOne.mutate({ params: { path: { sessionId: session.id } } })}
            />
          ))}
        </ul>
      )}
      {items.length === 1 && <p>{t('sessions.only-here')}</p>}
      {items.length > 2 && (
        <BusyButton
          className="ui-button--danger ui-button--secondary"
          busy={endOthers.isPending}
          onPress={() => endOthers.mutate({})}
        >
          {t('sessions.end-others')}
        </BusyButton>
      )}
    </PageFrame>
  );
}

function OneSession({ session, busy, onEnd }: { session: Live; busy: boolean; onEnd(): void }) {
  const { format } = useHost();
  const t = useTexts(locales);
  const { isThis, device, providerName, startedAt, lastSeenAt } = session;
  return (
    <li className="ui-list__row">
      <span className="ui-list__title">
        {t(`device.${device}`)}{' '}
        {isThis && (
          <span className="ui-badge" data-tone="success">
            {t('sessions.this')}
          </span>
        )}
        {providerName && <span className="ui-list__text">{t('sessions.way', { name: providerName })}</span>}
        <span className="ui-list__text">{t('sessions.started', { time: format.dateTime(startedAt) })}</span>
        <span className="ui-list__text">{t('sessions.seen', { time: format.dateTime(lastSeenAt) })}</span>
      </span>
      {!isThis && (
        <BusyButton className="ui-button--secondary" busy={busy} onPress={onEnd}>
          {t('sessions.end')}
        </BusyButton>
      )}
    </li>
  );
}
