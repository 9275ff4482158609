import { useLocation } from '@entame/sdk/react';
import { ActivitiesPage } from './pages/activities.tsx';
import { ActivityPage } from './pages/activity.tsx';
import { AuditPage } from './pages/audit.tsx';
import { CheckInCodePage } from './pages/check-in-code.tsx';
import { CheckInSheetPage } from './pages/check-in-sheet.tsx';
import { CorrectResidentPage } from './pages/correct-resident.tsx';
import { CorrectionsPage } from './pages/corrections.tsx';
import { DatasetsPage } from './pages/datasets.tsx';
import { EditActivityPage } from './pages/edit-activity.tsx';
import { type DatasetName, ImportDatasetPage } from './pages/import-dataset.tsx';
import { NewActivityPage } from './pages/new-activity.tsx';
import { NewPartnerPage } from './pages/new-partner.tsx';
import { NewResidentPage } from './pages/new-resident.tsx';
import { OverviewPage } from './pages/overview.tsx';
import { PartnersPage } from './pages/partners.tsx';
import { ReleasesPage } from './pages/releases.tsx';
import { ResidentPage } from './pages/resident.tsx';
import { ResidentCardPage } from './pages/resident-card.tsx';
import { ResidentsPage } from './pages/residents.tsx';
import { TermsPage } from './pages/terms.tsx';

/** Which page an address shows. Unknown addresses below /admin show the overview. */
export function Admin() {
  const { path, query } = useLocation();
  const [section, id, view] = path.split('/').slice(2);
  if (section === 'activities')
    return id ? (
      <OneActivity key={id} id={id} view={view} />
    ) : (
      <ActivitiesPage period={query.get('period')} />
    );
  if (section === 'residents') return id ? <OneResident key={id} id={id} view={view} /> : <ResidentsPage />;
  if (section === 'corrections') return <CorrectionsPage />;
  if (section === 'datasets') return <Datasets key={id} id={id} />;
  if (section === 'audit') return <AuditPage />;
  if (section === 'partners') return id === 'new' ? <NewPartnerPage /> : <PartnersPage />;
  if (section === 'terms') return <TermsPage service={query.get('service')} kind={query.get('kind')} />;
  if (section === 'releases') return <ReleasesPage />;
  return <OverviewPage />;
}

const datasets: Record<string, DatasetName> = {
  facilities: 'facilities',
  events: 'events',
  'aed-sites': 'aed-sites',
};

function Datasets({ id }: { id: string | undefined }) {
  const dataset = id === undefined ? undefined : datasets[id];
  return dataset ? <ImportDatasetPage dataset={dataset} /> : <DatasetsPage />;
}

function OneActivity({ id, view }: { id: string; view: string | undefined }) {
  if (id === 'new') return <NewActivityPage />;
  if (view === 'edit') return <EditActivityPage activityId={id} />;
  if (view === 'code') return <CheckInCodePage activityId={id} />;
  if (view === 'sheet') return <CheckInSheetPage activityId={id} />;
  return <ActivityPage activityId={id} />;
}

function OneResident({ id, view }: { id: string; view: string | undefined }) {
  if (id === 'new') return <NewResidentPage />;
  if (view === 'card') return <ResidentCardPage residentId={id} />;
  if (view === 'correct') return <CorrectResidentPage residentId={id} />;
  return <ResidentPage residentId={id} />;
}
