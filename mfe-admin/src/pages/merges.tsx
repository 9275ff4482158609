import { Icon, PageFrame, useTexts } from '@entame/sdk/react';
import { useState } from 'react';
import { locales } from '../locales/index.ts';
import { Candidates } from '../merges/candidates.tsx';
import { MergeList } from '../merges/merge-list.tsx';

const views = ['candidates', 'proposed', 'closed'] as const;

/** Two accounts of one person: found, proposed by one member of staff, approved by another, taken back when wrong. */
export function MergesPage() {
  const t = useTexts(locales);
  const [view, setView] = useState<(typeof views)[number]>('candidates');
  return (
    <PageFrame
      title={t('merges.title')}
      lead={t('merges.lead')}
      back={{ href: '/admin', label: t('common.back-to-overview') }}
    >
      <div className="ui-notice" data-tone="info">
        <Icon name="info" />
        <p className="ui-notice__title">{t('merges.two-persons')}</p>
        <p>{t('merges.two-persons-text')}</p>
      </div>
      <fieldset className="ui-segmented">
        <legend className="ui-visually-hidden">{t('merges.view')}</legend>
        {views.map((one) => (
          <label className="ui-segmented__option" key={one}>
            <input type="radio" name="view" checked={view === one} onChange={() => setView(one)} />
            {t(`merges.${one}`)}
          </label>
        ))}
      </fieldset>
      <h2 className="ui-visually-hidden">{t(`merges.${view}`)}</h2>
      {view === 'candidates' ? <Candidates /> : <MergeList key={view} state={view} />}
    </PageFrame>
  );
}
