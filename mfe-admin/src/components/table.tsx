import { type ReactNode, useLayoutEffect, useRef } from 'react';

interface Heading {
  text: string;
  numeric?: boolean;
}

/** A table that scrolls inside itself when the screen is narrower than it; on a phone, its rows as cards. */
export function Table({
  label,
  headings,
  children,
}: {
  label: string;
  headings: readonly (string | Heading)[];
  children: ReactNode;
}) {
  const body = useRef<HTMLTableSectionElement>(null);
  // The rows are drawn by those who use the table: here they learn which column each cell is of.
  useLayoutEffect(() => {
    for (const row of body.current?.rows ?? []) {
      for (const cell of row.cells) {
        const heading = headings[cell.cellIndex];
        if (heading) cell.dataset.label = typeof heading === 'string' ? heading : heading.text;
      }
    }
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="ui-table-wrap" tabIndex={0} aria-label={label}>
      <table className="ui-table ui-table--zebra ui-table--cards">
        <thead>
          <tr>
            {headings.map((heading) => {
              const { text, numeric = false } = typeof heading === 'string' ? { text: heading } : heading;
              return (
                <th key={text} scope="col" className={numeric ? 'ui-table__num' : undefined}>
                  {text}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody ref={body}>{children}</tbody>
      </table>
    </section>
  );
}
