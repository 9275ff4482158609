import { Icon, useHost, useTexts } from '@entame/sdk/react';
import styles from '../account.module.css';
import { locales } from '../locales/account/index.ts';
import { ways } from '../ways.ts';

/** The ways onward from the balance. */
export function Ways() {
  const { may } = useHost();
  const t = useTexts(locales);
  return (
    <nav aria-label={t('ways.title')}>
      <ul className={styles.onward}>
        {ways
          .filter(({ permission }) => may(permission))
          .map(({ name, icon, href }) => (
            <li className={`ui-card ${styles.way}`} key={name}>
              <Icon name={icon} />
              <span>
                <a className={styles.whole} href={href}>
                  {t(`way.${name}`)}
                </a>
                <span className="ui-list__text">{t(`way.${name}-text`)}</span>
              </span>
              <Icon name="next" />
            </li>
          ))}
      </ul>
    </nav>
  );
}
