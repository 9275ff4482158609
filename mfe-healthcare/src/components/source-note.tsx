import type { RuleSource } from '../contract.ts';
import styles from '../health.module.css';
import { useHealthTexts } from '../locales/index.ts';

/** Where a rule is published. */
export function SourceNote({ source }: { source: RuleSource }) {
  const t = useHealthTexts();
  const { title, publisher, publishedYear } = source;
  return <p className={styles.small}>{t('note.source', { title, publisher, year: publishedYear })}</p>;
}
