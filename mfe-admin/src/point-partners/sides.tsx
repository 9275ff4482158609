import type { points } from '@entame/sdk';
import { useHost, useTexts } from '@entame/sdk/react';
import styles from '../admin.module.css';
import { Table } from '../components/table.tsx';
import { pointPartnersLocales } from '../locales/point-partners/index.ts';

type Side = points.components['schemas']['Side'];

/** Counts, sums and hashes of both sides beside each other. */
export function Sides({ ours, theirs }: { ours: Side; theirs: Side | null }) {
  const { format } = useHost();
  const t = useTexts(pointPartnersLocales);
  const rows = [
    ['side-lines', 'lines'],
    ['side-credited', 'creditedPoints'],
    ['side-cancelled', 'cancelledPoints'],
    ['side-refunded', 'refundedPoints'],
  ] as const;
  return (
    <Table
      label={t('days')}
      headings={[t('side'), { text: t('ours'), numeric: true }, { text: t('theirs'), numeric: true }]}
    >
      {rows.map(([name, member]) => (
        <tr key={name}>
          <th scope="row">{t(name)}</th>
          <td className="ui-table__num">{format.number(ours[member])}</td>
          <td className="ui-table__num">{theirs ? format.number(theirs[member]) : t('absent')}</td>
        </tr>
      ))}
      <tr>
        <th scope="row">{t('side-hash')}</th>
        <td className="ui-table__num">
          <code className={styles.id}>{ours.hash.slice(0, 16)}…</code>
        </td>
        <td className="ui-table__num">
          {theirs ? <code className={styles.id}>{theirs.hash.slice(0, 16)}…</code> : t('absent')}
        </td>
      </tr>
    </Table>
  );
}
