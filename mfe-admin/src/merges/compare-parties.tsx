import type { identity } from '@entame/sdk';
import { useHost, useTexts } from '@entame/sdk/react';
import styles from '../admin.module.css';
import { locales } from '../locales/index.ts';

export type Party = identity.components['schemas']['MergeParty'];
interface Side {
  heading: string;
  party: Party;
}

/** Two accounts side by side; what differs is marked by a word. */
export function CompareParties({ label, sides }: { label: string; sides: readonly [Side, Side] }) {
  const { format } = useHost();
  const t = useTexts(locales);
  const identitiesOf = ({ identities }: Party) =>
    identities.map(({ providerName, kind }) => providerName ?? t(`merge-identity.${kind}`)).join('、');
  const rows: [string, (party: Party) => string][] = [
    [t('resident.name'), (party) => party.name],
    [t('merges.kana'), (party) => party.kana ?? '—'],
    [t('resident.birth-date'), (party) => `${format.eraDate(party.birthDate)}（${party.birthDate}）`],
    [t('resident.address'), (party) => party.address],
    [t('resident.registered'), (party) => format.longDate(party.registeredAt)],
    [t('merges.identities'), (party) => identitiesOf(party) || t('merges.no-identity')],
    [t('merges.id'), (party) => party.id],
  ];
  const [one, other] = sides;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="ui-table-wrap" tabIndex={0} aria-label={label}>
      <table className="ui-table ui-table--cards">
        <thead>
          <tr>
            <th scope="col">{t('merges.item')}</th>
            <th scope="col">{one.heading}</th>
            <th scope="col">{other.heading}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([heading, show]) => {
            const values = [show(one.party), show(other.party)] as const;
            return (
              <tr key={heading}>
                <th scope="row" className={styles.nowrap}>
                  {heading}
                  {values[0] !== values[1] && isTelling(heading) && (
                    <span className={styles.soft}>{t('merges.differs')}</span>
                  )}
                </th>
                <td className={styles.place} data-label={one.heading}>
                  {values[0]}
                </td>
                <td className={styles.place} data-label={other.heading}>
                  {values[1]}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );

  /** Two accounts always differ in how they came about; to say so would hide what matters. */
  function isTelling(heading: string): boolean {
    return ![t('merges.id'), t('resident.registered'), t('merges.identities')].includes(heading);
  }
}
