import type { points } from '@entame/sdk';
import {
  Empty,
  Icon,
  Loading,
  PageFrame,
  QueryTrouble,
  useHost,
  useService,
  useTexts,
} from '@entame/sdk/react';
import styles from '../admin.module.css';
import { Table } from '../components/table.tsx';
import { pointsLocales } from '../locales/points/index.ts';
import { useRuleWords } from './use-rule-words.ts';

type Rule = points.components['schemas']['Rule'];

/** Every earning rule, what it gives and what it gave this month. */
export function RulesPage() {
  const t = useTexts(pointsLocales);
  const rules = useService('points').useQuery('get', '/rules');
  const items = rules.data?.items ?? [];
  return (
    <PageFrame
      title={t('rules.title')}
      lead={t('rules.lead')}
      back={{ href: '/admin', label: t('common.back') }}
      actions={
        <a className="ui-button" href="/admin/points/rules/new">
          <Icon name="plus" />
          {t('rules.new')}
        </a>
      }
    >
      {rules.isPending && <Loading lines={8} />}
      {rules.isLoadingError && <QueryTrouble query={rules} />}
      {rules.isSuccess && items.length === 0 && (
        <Empty icon="points" title={t('rules.none')} text={t('rules.none-text')} />
      )}
      {items.length > 0 && (
        <Table
          label={t('rules.title')}
          headings={[
            t('rules.name'),
            t('rules.amount'),
            t('rule.caps'),
            t('common.state'),
            { text: t('rules.granted'), numeric: true },
          ]}
        >
          {items.map((rule) => (
            <Row key={rule.id} rule={rule} />
          ))}
        </Table>
      )}
    </PageFrame>
  );
}

function Row({ rule: { id, current, next, grantedThisMonth } }: { rule: Rule }) {
  const { format } = useHost();
  const t = useTexts(pointsLocales);
  const words = useRuleWords();
  const shown = current ?? next;
  if (!shown) return null;
  const { content } = shown;
  return (
    <tr>
      <th scope="row" className={styles.title}>
        <a href={`/admin/points/rules/${id}`}>{content.name}</a>
        <span className={styles.soft}>{t(`trigger.${content.trigger}`)}</span>
      </th>
      <td>{words.amount(content)}</td>
      <td>{words.caps(content)}</td>
      <td>
        <RuleBadge isOn={content.enabled} isLater={!current} />
        {current && next && (
          <span className={styles.soft}>
            {t('rules.next', { date: format.dateTime(next.takesEffectAt) })}
          </span>
        )}
      </td>
      <td className="ui-table__num">{t('common.points', { count: format.number(grantedThisMonth) })}</td>
    </tr>
  );
}

export function RuleBadge({ isOn, isLater }: { isOn: boolean; isLater: boolean }) {
  const t = useTexts(pointsLocales);
  if (isLater)
    return (
      <span className="ui-badge" data-tone="info">
        {t('rules.later')}
      </span>
    );
  return (
    <span className="ui-badge" data-tone={isOn ? 'success' : undefined}>
      {t(isOn ? 'rules.on' : 'rules.off')}
    </span>
  );
}
