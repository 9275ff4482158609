import { Loading, PageFrame, QueryTrouble, useService, useTexts } from '@entame/sdk/react';
import { useState } from 'react';
import { locales } from '../locales/exchange/index.ts';
import { AmountQuestion } from './amount-question.tsx';
import { allowedAmount, obstacleOf } from './amounts.ts';
import { ConfirmExchange } from './confirm-exchange.tsx';
import { PartnerCard } from './partner-card.tsx';

const firstPoints = 500;

/** One question per screen: how many, and whether that is right. */
export function NewExchange({ partnerId }: { partnerId: string }) {
  const t = useTexts(locales);
  const partners = useService('points').useQuery('get', '/me/exchange-partners');
  const [points, setPoints] = useState(firstPoints);
  const [isChosen, setChosen] = useState(false);
  const partner = partners.data?.items.find(({ id }) => id === partnerId);
  const available = partners.data?.available ?? 0;
  const canExchange = partner && !obstacleOf(partner, available);
  if (!canExchange) {
    const back = { href: '/points/exchange', label: t('back.exchange') };
    return (
      <PageFrame title={t('home.title')} back={back} ready={!partners.isPending} narrow>
        {partners.isPending && <Loading lines={6} />}
        {partners.isLoadingError && <QueryTrouble query={partners} />}
        {partner && <PartnerCard partner={partner} available={available} />}
        {partners.data && !partner && <p>{t('home.none')}</p>}
      </PageFrame>
    );
  }
  const allowed = allowedAmount(partner, points);
  const shown = { partner, available, points: allowed };
  return isChosen ? (
    <ConfirmExchange {...shown} onChange={() => setChosen(false)} />
  ) : (
    <AmountQuestion {...shown} onPoints={setPoints} onNext={() => setChosen(true)} />
  );
}
