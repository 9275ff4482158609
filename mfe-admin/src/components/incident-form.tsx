import type { audit } from '@entame/sdk';
import { BusyButton, Trouble, useHost, useQueryClient, useService, useTexts } from '@entame/sdk/react';
import { useState } from 'react';
import { type IncidentReport, incidentParts } from '../incident-parts.ts';
import { locales } from '../locales/index.ts';
import { Field } from './field.tsx';

/** Every part of the report as a text to write in. */
export function IncidentForm({
  incident,
  onDone,
}: {
  incident: audit.components['schemas']['Incident'];
  onDone(): void;
}) {
  const { notify } = useHost();
  const t = useTexts(locales);
  const queries = useQueryClient();
  const [report, setReport] = useState(incident.report);
  const save = useService('audit').useMutation('put', '/incidents/{incidentId}', {
    onSuccess: async () => {
      notify('success', t('incident.saved'));
      await queries.invalidateQueries();
      onDone();
    },
  });
  const set = (name: keyof IncidentReport, text: string) =>
    setReport((before) => ({ ...before, [name]: text }));
  const isNameless = report.title.trim() === '';
  return (
    <form className="ui-card ui-form" autoComplete="off" onSubmit={(event) => event.preventDefault()}>
      {incidentParts.map(({ name, lengthMax, rows }) => (
        <Field
          key={name}
          label={t(`incident.part-${name}`)}
          fault={name === 'title' && isNameless ? t('incident.title-fault') : undefined}
        >
          {(control) =>
            rows === 1 ? (
              <input
                className="ui-input"
                maxLength={lengthMax}
                {...control}
                value={report[name]}
                onChange={({ target }) => set(name, target.value)}
              />
            ) : (
              <textarea
                className="ui-textarea"
                rows={rows}
                maxLength={lengthMax}
                {...control}
                value={report[name]}
                onChange={({ target }) => set(name, target.value)}
              />
            )
          }
        </Field>
      ))}
      {save.isError && <Trouble error={save.error} />}
      <div className="ui-form__actions">
        <BusyButton
          busy={save.isPending}
          onPress={() =>
            isNameless ||
            save.mutate({
              params: { path: { incidentId: incident.id } },
              body: { version: incident.version, report },
            })
          }
        >
          {save.isPending ? t('form.sending') : t('incident.save')}
        </BusyButton>
        <button className="ui-button ui-button--secondary" type="button" onClick={onDone}>
          {t('form.leave')}
        </button>
      </div>
    </form>
  );
}
