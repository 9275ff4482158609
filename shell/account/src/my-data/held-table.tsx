import type { privacy } from '@entame/sdk';

/** One row reads better as a list of facts, several as a table that scrolls inside itself. */
export function HeldTable({ kind }: { kind: privacy.components['schemas']['HeldKind'] }) {
  const { title, columns, rows } = kind;
  const [only] = rows;
  if (rows.length === 1 && only) {
    return (
      <dl className="ui-dl">
        {columns.map((column, n) => (
          <div key={column}>
            <dt>{column}</dt>
            <dd>{only[n] ?? '―'}</dd>
          </div>
        ))}
      </dl>
    );
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="ui-table-wrap" tabIndex={0} aria-label={title}>
      <table className="ui-table ui-table--zebra ui-table--cards">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            // Two records may say the same.
            <tr key={`${place} ${row[0]}`}>
              {columns.map((column, n) => (
                <td key={column} data-label={column}>
                  {row[n] ?? '―'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
