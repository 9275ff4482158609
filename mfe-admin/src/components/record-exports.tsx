import { BusyButton, Icon, Trouble, useHost, useTexts } from '@entame/sdk/react';
import { useState } from 'react';
import type { AuditFilter } from '../audit-filter.ts';
import { locales } from '../locales/index.ts';

type Format = 'csv' | 'xlsx';

/** Downloads what a search found. A search may name a resident, so it is sent, not written into an address. */
export function RecordExports({ filter }: { filter: AuditFilter }) {
  const { clients, notify } = useHost();
  const t = useTexts(locales);
  const [busy, setBusy] = useState<Format>();
  const [fault, setFault] = useState<unknown>();
  async function save(format: Format) {
    setBusy(format);
    setFault(undefined);
    try {
      const { data, error, response } = await clients.audit.POST('/records/export', {
        params: { query: { format } },
        body: { filter },
        parseAs: 'blob',
      });
      if (error !== undefined || !data) return setFault(error);
      hand(data as unknown as Blob, nameIn(response.headers.get('content-disposition')) ?? `audit.${format}`);
      notify('success', t('audit.saved'));
    } catch (error) {
      setFault(error);
    } finally {
      setBusy(undefined);
    }
  }
  return (
    <>
      <div className="ui-cluster">
        {(['csv', 'xlsx'] as const).map((format) => (
          <BusyButton
            key={format}
            className="ui-button--quiet"
            busy={busy !== undefined}
            onPress={() => save(format)}
          >
            <Icon name="download" />
            {busy === format ? t('audit.saving') : t(`export.${format}`)}
          </BusyButton>
        ))}
      </div>
      {fault !== undefined && <Trouble error={fault} />}
    </>
  );
}

function nameIn(disposition: string | null): string | undefined {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition ?? '')?.[1];
  return encoded && decodeURIComponent(encoded);
}

/** The browser saves what a link points to; the address lives as long as the click. */
function hand(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
