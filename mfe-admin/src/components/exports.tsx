import { Icon, useTexts } from '@entame/sdk/react';
import { locales } from '../locales/index.ts';

/** Two links that download a whole list. Links, so that the browser itself takes the file and its name. */
export function Exports({ path, what }: { path: string; what: string }) {
  const t = useTexts(locales);
  return (
    <>
      {(['csv', 'xlsx'] as const).map((format) => (
        <a
          key={format}
          className="ui-button ui-button--quiet"
          href={`/api/${path}?format=${format}`}
          download
          aria-label={t(`export.${format}-of`, { what })}
        >
          <Icon name="download" />
          {t(`export.${format}`)}
        </a>
      ))}
    </>
  );
}
