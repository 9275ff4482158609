import type { ReactNode } from 'react';

interface Heading {
  text: string;
  numeric?: boolean;
}

/** A table that scrolls inside itself when the screen is narrower than it. */
export function Table({
  label,
  headings,
  children,
}: {
  label: string;
  headings: readonly (string | Heading)[];
  children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="ui-table-wrap" tabIndex={0} aria-label={label}>
      <table className="ui-table ui-table--zebra">
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
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
