import type { points } from '@entame/sdk';
import { Icon, Loading, PageFrame, QueryTrouble, useHost, useService, useTexts } from '@entame/sdk/react';
import styles from '../admin.module.css';
import { pointsLocales } from '../locales/points/index.ts';
import { RuleBadge } from './rules.tsx';
import { type RuleContent, useRuleWords } from './use-rule-words.ts';

type Version = points.components['schemas']['RuleVersion'];

/** One rule: what it says now, and every version that it had. */
export function RulePage({ ruleId }: { ruleId: string }) {
  const t = useTexts(pointsLocales);
  const rule = useService('points').useQuery('get', '/rules/{ruleId}', { params: { path: { ruleId } } });
  const { versions = [], currentVersion } = rule.data ?? {};
  const current = versions.find(({ version }) => version === currentVersion);
  const newest = versions[0];
  return (
    <PageFrame
      title={(current ?? newest)?.content.name ?? t('rules.title')}
      ready={rule.isFetched}
      back={{ href: '/admin/points/rules', label: t('rule.back') }}
      actions={
        newest && (
          <a className="ui-button" href={`/admin/points/rules/${ruleId}/edit`}>
            {t('rule.edit')}
          </a>
        )
      }
    >
      {rule.isPending && <Loading lines={8} />}
      {rule.isLoadingError && <QueryTrouble query={rule} />}
      {rule.isSuccess && (
        <section className="ui-page__section">
          <h2>{t('rule.now')}</h2>
          {current ? <RuleFacts content={current.content} /> : <p>{t('rule.not-yet')}</p>}
        </section>
      )}
      {versions.length > 0 && (
        <section className="ui-page__section">
          <h2>{t('rule.versions')}</h2>
          {versions.map((version) => (
            <VersionCard key={version.id} version={version} isCurrent={version.version === currentVersion} />
          ))}
        </section>
      )}
    </PageFrame>
  );
}

/** What a version says, as a list of questions and answers. */
export function RuleFacts({ content }: { content: RuleContent }) {
  const t = useTexts(pointsLocales);
  const words = useRuleWords();
  const budgets = useService('points').useQuery('get', '/budgets');
  const budget = budgets.data?.items.find(({ programme }) => programme === content.programme);
  const facts: [string, string][] = [
    [t('rule.trigger'), t(`trigger.${content.trigger}`)],
    [t('rules.amount'), words.amount(content)],
    [t('rule.who'), words.who(content)],
    [t('rule.when'), words.when(content)],
    [t('rule.caps'), words.caps(content)],
    [t('rule.budget'), budget?.name ?? '—'],
    [t('rule.period'), words.period(content)],
    [t('rule.expiry'), words.expiry(content)],
  ];
  return (
    <div className="ui-card ui-stack">
      <p>
        <RuleBadge isOn={content.enabled} isLater={false} />
      </p>
      <dl className="ui-dl">
        {facts.map(([question, answer]) => (
          <div key={question}>
            <dt>{question}</dt>
            <dd>{answer}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function VersionCard({ version, isCurrent }: { version: Version; isCurrent: boolean }) {
  const { format } = useHost();
  const t = useTexts(pointsLocales);
  const { takesEffectAt, createdBy, note, content } = version;
  return (
    <details className="ui-card">
      <summary className={styles.summary}>
        <strong>{t('rule.version', { number: version.version })}</strong>{' '}
        {t('rule.from', { date: format.longDate(takesEffectAt) })}{' '}
        {isCurrent && (
          <span className="ui-badge" data-tone="success">
            <Icon name="check" />
            {t('rule.current')}
          </span>
        )}
        <span className={styles.soft}>
          {createdBy === null ? t('rule.by-city') : t('rule.by', { name: createdBy })}
          {note && `　${note}`}
        </span>
      </summary>
      <RuleFacts content={content} />
    </details>
  );
}
