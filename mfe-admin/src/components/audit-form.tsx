import { Icon, useTexts } from '@entame/sdk/react';
import { type FormEvent, useState } from 'react';
import styles from '../admin.module.css';
import { type AuditWish, noWish } from '../audit-filter.ts';
import { locales } from '../locales/index.ts';
import { Field } from './field.tsx';

const actorKinds = ['', 'staff', 'resident', 'nobody', 'system'] as const;
const outcomes = ['', 'done', 'refused'] as const;

/** On a phone the records come first, and the conditions when they are asked for. */
const hasRoom = () => matchMedia('(width >= 40em)').matches;

/** What to look for. People and operations are chosen by pressing them in the rows. */
export function AuditForm({ wish, onSearch }: { wish: AuditWish; onSearch(wish: AuditWish): void }) {
  const t = useTexts(locales);
  const [draft, setDraft] = useState(wish);
  const set = (change: Partial<AuditWish>) => setDraft((before) => ({ ...before, ...change }));
  const isReversed = draft.fromDay !== '' && draft.untilDay !== '' && draft.fromDay > draft.untilDay;
  function submit(event: FormEvent) {
    event.preventDefault();
    if (isReversed) return;
    const { actor, subject, operation } = wish;
    onSearch({ ...draft, actor, subject, operation });
  }
  return (
    <search>
      <details className="ui-card" open={hasRoom()}>
        <summary className={styles.summary}>
          <h2 className={styles.filter}>{t('audit.filter')}</h2>
        </summary>
        <form className="ui-form" onSubmit={submit} autoComplete="off" noValidate>
          <div className={styles.search}>
            <Field label={t('audit.from')}>
              {(control) => (
                <input
                  className="ui-input"
                  type="date"
                  {...control}
                  value={draft.fromDay}
                  onChange={({ target }) => set({ fromDay: target.value })}
                />
              )}
            </Field>
            <Field label={t('audit.until')} fault={isReversed ? t('audit.reversed') : undefined}>
              {(control) => (
                <input
                  className="ui-input"
                  type="date"
                  {...control}
                  value={draft.untilDay}
                  onChange={({ target }) => set({ untilDay: target.value })}
                />
              )}
            </Field>
            <Field label={t('audit.actor')}>
              {(control) => (
                <select
                  className="ui-select"
                  {...control}
                  value={draft.actorKind}
                  onChange={({ target }) => set({ actorKind: target.value as AuditWish['actorKind'] })}
                >
                  {actorKinds.map((kind) => (
                    <option key={kind} value={kind}>
                      {kind === '' ? t('audit.all') : t(`actor.${kind}`)}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <Field label={t('audit.outcome')}>
              {(control) => (
                <select
                  className="ui-select"
                  {...control}
                  value={draft.outcome}
                  onChange={({ target }) => set({ outcome: target.value as AuditWish['outcome'] })}
                >
                  {outcomes.map((outcome) => (
                    <option key={outcome} value={outcome}>
                      {outcome === '' ? t('audit.all') : t(`audit.${outcome}`)}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <Field label={t('audit.request')} hint={t('audit.request-hint')}>
              {(control) => (
                <input
                  className="ui-input"
                  maxLength={80}
                  autoComplete="off"
                  {...control}
                  value={draft.requestId}
                  onChange={({ target }) => set({ requestId: target.value })}
                />
              )}
            </Field>
          </div>
          <div className="ui-form__actions">
            <button className="ui-button" type="submit">
              <Icon name="search" />
              {t('audit.search')}
            </button>
            <button
              className="ui-button ui-button--secondary"
              type="button"
              onClick={() => {
                setDraft(noWish);
                onSearch(noWish);
              }}
            >
              {t('audit.clear')}
            </button>
          </div>
        </form>
      </details>
    </search>
  );
}
