import { PageFrame, Trouble, useService } from '@entame/sdk/react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Reading, Setting } from '../contract.ts';
import styles from '../health.module.css';
import { useHealthTexts } from '../locales/index.ts';
import { NumberField } from './number-field.tsx';
import { QuestionDialog } from './question-dialog.tsx';
import {
  computeQuestions,
  type Draft,
  type Faults,
  type Field,
  fields,
  type Question,
  readDraft,
  readWhen,
  type WhenFault,
} from './reading-draft.ts';
import { SettingField } from './setting-field.tsx';
import { type IntendedReading, useRecordReading } from './use-record-reading.ts';
import { type When, WhenField } from './when-field.tsx';

const now = { measuredAt: 'now' } as const;

/** Three numbers from the monitor; where and when are answered already for most people. */
export function RecordForm({ onRecorded }: { onRecorded(reading: Reading): void }) {
  const t = useHealthTexts();
  const [draft, setDraft] = useState<Draft>({ systolic: '', diastolic: '', pulse: '' });
  const [setting, setSetting] = useState<Setting>('home');
  const [when, setWhen] = useState<When>({ kind: 'now' });
  const [faults, setFaults] = useState<Faults & { when?: WhenFault | undefined }>({});
  const [asking, setAsking] = useState<{ intended: IntendedReading; questions: Question[] }>();
  const inputs = useRef<Partial<Record<Field | 'when', HTMLInputElement | null>>>({});
  const [mend, setMend] = useState<{ first: Field | 'when' }>();
  const { record, isPending, error } = useRecordReading(onRecorded);
  const latest = useService('healthcare').useQuery('get', '/me/blood-pressure/readings', {
    params: { query: { limit: 1 } },
  });
  // After drawing, so that a screen reader finds the fault beside the input.
  useEffect(() => {
    if (mend) inputs.current[mend.first]?.focus();
  }, [mend]);

  function change(changed: Partial<Draft>) {
    setDraft({ ...draft, ...changed });
    const rest = { ...faults };
    for (const field of Object.keys(changed) as Field[]) delete rest[field];
    setFaults(rest);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (isPending) return;
    const read = readDraft(draft);
    const moment = when.kind === 'now' ? now : readWhen(when.date, when.time, Date.now());
    const found = {
      ...('faults' in read && read.faults),
      ...('fault' in moment && { when: moment.fault }),
    };
    setFaults(found);
    if ('faults' in read || 'fault' in moment) {
      const first = [...fields, 'when' as const].find((name) => found[name] !== undefined);
      if (first) setMend({ first });
      return;
    }
    const intended: IntendedReading = { numbers: read.numbers, setting, ...moment };
    const questions = computeQuestions(read.numbers, latest.data?.items[0]);
    if (questions.length > 0) setAsking({ intended, questions });
    else record(intended);
  }

  return (
    <PageFrame
      title={t('record.title')}
      lead={t('record.lead')}
      back={{ href: '/health', label: t('common.back') }}
      narrow
    >
      <form className="ui-form" noValidate onSubmit={submit}>
        <div className={`ui-card ${styles.monitor}`}>
          {fields.map((field) => (
            <NumberField
              key={field}
              field={field}
              value={draft[field]}
              fault={faults[field]}
              inputRef={(input) => {
                inputs.current[field] = input;
              }}
              onChange={(value) => change({ [field]: value })}
              onMend={(value) => {
                change({ [field]: value });
                setMend({ first: field });
              }}
              onExchange={() => {
                change({ systolic: draft.diastolic, diastolic: draft.systolic });
                setMend({ first: 'systolic' });
              }}
            />
          ))}
        </div>
        <SettingField setting={setting} onChange={setSetting} />
        <WhenField
          when={when}
          fault={faults.when}
          inputRef={(input) => {
            inputs.current.when = input;
          }}
          onChange={(chosen) => {
            setWhen(chosen);
            setFaults({ ...faults, when: undefined });
          }}
        />
        {error ? <Trouble error={error} /> : null}
        <button
          className="ui-button ui-button--large ui-button--block"
          type="submit"
          aria-busy={isPending}
          aria-disabled={isPending}
        >
          {t(isPending ? 'record.submitting' : 'record.submit')}
        </button>
      </form>
      {asking && (
        <QuestionDialog
          numbers={asking.intended.numbers}
          questions={asking.questions}
          onYes={() => {
            setAsking(undefined);
            record(asking.intended);
          }}
          onNo={() => {
            setAsking(undefined);
            const [about] = asking.questions;
            setMend({ first: about && 'field' in about ? about.field : 'systolic' });
          }}
        />
      )}
    </PageFrame>
  );
}
