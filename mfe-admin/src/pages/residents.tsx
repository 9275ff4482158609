import {
  Empty,
  Icon,
  Loading,
  LoadMore,
  PageFrame,
  QueryTrouble,
  useHost,
  useInfiniteQuery,
  useTexts,
} from '@entame/sdk/react';
import { type FormEvent, useState } from 'react';
import styles from '../admin.module.css';
import { CardSearch } from '../components/card-search.tsx';
import { Exports } from '../components/exports.tsx';
import { Field } from '../components/field.tsx';
import { Table } from '../components/table.tsx';
import { locales } from '../locales/index.ts';

const pageSize = 20;

interface Criteria {
  name?: string;
  birthDate?: string;
  phone?: string;
}

/** Finding a resident by name or birth date. Nothing is shown before somebody asks, and every answer goes on record. */
export function ResidentsPage() {
  const { may } = useHost();
  const t = useTexts(locales);
  // The number makes a repeated search a new one: each is asked, and recorded, for itself.
  const [search, setSearch] = useState<{ criteria: Criteria; number: number }>();
  return (
    <PageFrame
      title={t('residents.title')}
      back={{ href: '/admin', label: t('common.back-to-overview') }}
      actions={
        may('residents:register') && (
          <a className="ui-button" href="/admin/residents/new">
            <Icon name="plus" />
            {t('desk.new')}
          </a>
        )
      }
    >
      <div className="ui-notice" data-tone="info">
        <Icon name="info" />
        <p className="ui-notice__title">{t('residents.on-record-title')}</p>
        <p>{t('residents.on-record')}</p>
      </div>
      <SearchForm
        onSearch={(criteria) => setSearch((before) => ({ criteria, number: (before?.number ?? 0) + 1 }))}
      />
      <CardSearch />
      {search && <Results key={search.number} {...search} />}
      {may('residents:export') && (
        <section className="ui-page__section">
          <h2>{t('residents.all')}</h2>
          <p>{t('residents.all-text')}</p>
          <div className="ui-cluster">
            <Exports path="identity/v1/residents/export" what={t('residents.all')} />
          </div>
        </section>
      )}
    </PageFrame>
  );
}

function SearchForm({ onSearch }: { onSearch(criteria: Criteria): void }) {
  const t = useTexts(locales);
  const [name, setName] = useState('');
  const [birthDate, setBirthDate] = useState('');
  const [phone, setPhone] = useState('');
  const [empty, setEmpty] = useState(false);
  function submit(event: FormEvent) {
    event.preventDefault();
    const criteria = {
      ...(name.trim() && { name: name.trim() }),
      ...(birthDate && { birthDate }),
      ...(phone.trim() && { phone: phone.trim() }),
    };
    const nothing = Object.keys(criteria).length === 0;
    setEmpty(nothing);
    if (!nothing) onSearch(criteria);
  }
  return (
    <search>
      <form className="ui-card ui-form" onSubmit={submit} autoComplete="off">
        <div className={styles.search}>
          <Field
            label={t('resident.name')}
            hint={t('residents.name-hint')}
            fault={empty ? t('residents.nothing-asked') : undefined}
          >
            {(control) => (
              <input
                className="ui-input"
                maxLength={80}
                autoComplete="off"
                {...control}
                value={name}
                onChange={({ target }) => setName(target.value)}
              />
            )}
          </Field>
          <Field label={t('resident.birth-date')} hint={t('residents.birth-date-hint')}>
            {(control) => (
              <input
                className="ui-input"
                type="date"
                min="1900-01-01"
                autoComplete="off"
                {...control}
                value={birthDate}
                onChange={({ target }) => setBirthDate(target.value)}
              />
            )}
          </Field>
          <Field label={t('desk.phone')} hint={t('desk.phone-search-hint')}>
            {(control) => (
              <input
                className="ui-input"
                type="tel"
                maxLength={20}
                autoComplete="off"
                {...control}
                value={phone}
                onChange={({ target }) => setPhone(target.value)}
              />
            )}
          </Field>
        </div>
        <div className="ui-form__actions">
          <button className="ui-button" type="submit">
            <Icon name="search" />
            {t('residents.search')}
          </button>
        </div>
      </form>
    </search>
  );
}

function Results({ criteria, number }: { criteria: Criteria; number: number }) {
  const { clients, format } = useHost();
  const t = useTexts(locales);
  const residents = useInfiniteQuery({
    queryKey: ['residents', number],
    queryFn: async ({ pageParam, signal }) => {
      const body = { ...criteria, limit: pageSize, ...(pageParam !== null && { cursor: pageParam }) };
      const { data, error } = await clients.identity.POST('/residents/search', { body, signal });
      if (error) throw error;
      return data;
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    gcTime: 0,
  });
  const items = residents.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="ui-page__section" aria-label={t('residents.results')}>
      <p role="status" className={items.length === 0 ? 'ui-visually-hidden' : styles.soft}>
        {residents.isSuccess && t('residents.found', { count: items.length })}
      </p>
      {residents.isPending && <Loading lines={5} />}
      {residents.isLoadingError && <QueryTrouble query={residents} />}
      {residents.isSuccess && items.length === 0 && (
        <Empty icon="search" title={t('residents.none')} text={t('residents.none-next')} />
      )}
      {items.length > 0 && (
        <Table
          label={t('residents.results')}
          headings={[
            t('resident.name'),
            t('resident.birth-date'),
            t('resident.gender'),
            t('resident.address'),
            t('resident.registered'),
          ]}
        >
          {items.map((resident) => (
            <tr key={resident.id}>
              <th scope="row" className={styles.title}>
                <a href={`/admin/residents/${resident.id}`}>{resident.name}</a>
                <span className={styles.soft}>{resident.kana}</span>
              </th>
              <td className={styles.nowrap}>
                {format.eraDate(resident.birthDate)}
                <span className={styles.soft}>{resident.birthDate}</span>
              </td>
              <td>{t(`gender.${resident.gender}`)}</td>
              <td className={styles.place}>{resident.address}</td>
              <td className={styles.nowrap}>{format.longDate(resident.registeredAt)}</td>
            </tr>
          ))}
        </Table>
      )}
      <LoadMore pages={residents} />
    </section>
  );
}
