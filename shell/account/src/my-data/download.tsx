import { BusyButton, Icon, Trouble, useHost, useMutation, useTexts } from '@entame/sdk/react';
import { locales } from '../locales/index.ts';

/** Takes everything away as a file. Fetched by the page, so that the portal can first ask who is there. */
export function Download() {
  const { clients } = useHost();
  const t = useTexts(locales);
  const download = useMutation({
    mutationFn: async (format: 'xlsx' | 'json') => {
      const { data, error } = await clients.privacy.GET('/me/data/export', {
        params: { query: { format } },
        parseAs: 'blob',
      });
      if (error) throw error;
      save(data as unknown as Blob, `${t('data.file')}.${format}`);
    },
  });
  const busy = (format: string) => download.isPending && download.variables === format;
  return (
    <section className="ui-card ui-stack" aria-labelledby="take-away">
      <h2 className="ui-card__title" id="take-away">
        {t('data.take-away')}
      </h2>
      <p>{t('data.take-away-text')}</p>
      <div className="ui-cluster">
        <BusyButton busy={busy('xlsx')} onPress={() => download.mutate('xlsx')}>
          <Icon name="download" />
          {t('data.excel')}
        </BusyButton>
        <BusyButton
          className="ui-button--secondary"
          busy={busy('json')}
          onPress={() => download.mutate('json')}
        >
          <Icon name="download" />
          {t('data.json')}
        </BusyButton>
      </div>
      {download.isError && <Trouble error={download.error} />}
    </section>
  );
}

function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  // The browser has taken the file by the time that the next task runs.
  setTimeout(() => URL.revokeObjectURL(address));
}
