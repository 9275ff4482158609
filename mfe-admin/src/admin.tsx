import { Loading, useLocation } from '@entame/sdk/react';
import { type ComponentType, lazy, Suspense } from 'react';
import { ActivitiesPage } from './pages/activities.tsx';
import { ActivityPage } from './pages/activity.tsx';
import { AlertPage } from './pages/alert.tsx';
import { AlertsPage } from './pages/alerts.tsx';
import { AuditPage } from './pages/audit.tsx';
import { CheckInCodePage } from './pages/check-in-code.tsx';
import { CheckInSheetPage } from './pages/check-in-sheet.tsx';
import { CorrectResidentPage } from './pages/correct-resident.tsx';
import { CorrectionsPage } from './pages/corrections.tsx';
import { DatasetsPage } from './pages/datasets.tsx';
import { type DatasetName, ImportDatasetPage } from './pages/import-dataset.tsx';
import { IncidentPage } from './pages/incident.tsx';
import { IncidentsPage } from './pages/incidents.tsx';
import { MergesPage } from './pages/merges.tsx';
import { NewPartnerPage } from './pages/new-partner.tsx';
import { NewResidentPage } from './pages/new-resident.tsx';
import { OverviewPage } from './pages/overview.tsx';
import { PartnersPage } from './pages/partners.tsx';
import { ReleasesPage } from './pages/releases.tsx';
import { ResidentPage } from './pages/resident.tsx';
import { ResidentCardPage } from './pages/resident-card.tsx';
import { ResidentsPage } from './pages/residents.tsx';
import { TermsPage } from './pages/terms.tsx';

const StaffAccountsPage = lazy(async () => ({
  default: (await import('./pages/staff-accounts.tsx')).StaffAccountsPage,
}));
const StaffAccountPage = lazy(async () => ({
  default: (await import('./pages/staff-account.tsx')).StaffAccountPage,
}));

/** Pages about earning rules, budgets and grants, by the first word below /admin/points. */
const PointsPages = lazy(async () => ({ default: (await import('./points/points.tsx')).PointsPages }));
const ofEarning = ['rules', 'budgets', 'grants', 'refusals'];

/** Pages about who works here, by their address; loaded when they are opened. */
const ofStaff: Record<string, ComponentType> = {
  '/admin/staff': StaffAccountsPage,
  '/admin/staff/roles': lazy(async () => ({
    default: (await import('./pages/staff-roles.tsx')).StaffRolesPage,
  })),
  '/admin/staff/invitations': lazy(async () => ({
    default: (await import('./pages/staff-invitations.tsx')).StaffInvitationsPage,
  })),
  '/admin/emergency': lazy(async () => ({
    default: (await import('./pages/emergency.tsx')).EmergencyPage,
  })),
  '/admin/emergency/uses': lazy(async () => ({
    default: (await import('./pages/emergency-uses.tsx')).EmergencyUsesPage,
  })),
  '/admin/access-review': lazy(async () => ({
    default: (await import('./pages/access-review.tsx')).AccessReviewPage,
  })),
};

/** Pages of the activities' process; loaded when they are opened. */
const process = {
  NewActivity: lazy(async () => ({ default: (await import('./pages/new-activity.tsx')).NewActivityPage })),
  EditActivity: lazy(async () => ({ default: (await import('./pages/edit-activity.tsx')).EditActivityPage })),
  Applications: lazy(async () => ({
    default: (await import('./process/applications-page.tsx')).ApplicationsPage,
  })),
  Application: lazy(async () => ({
    default: (await import('./process/application-page.tsx')).ApplicationPage,
  })),
  NewApplication: lazy(async () => ({
    default: (await import('./process/edit-application-page.tsx')).NewApplicationPage,
  })),
  EditApplication: lazy(async () => ({
    default: (await import('./process/edit-application-page.tsx')).EditApplicationPage,
  })),
  Groups: lazy(async () => ({ default: (await import('./process/groups-page.tsx')).GroupsPage })),
  Group: lazy(async () => ({ default: (await import('./process/groups-page.tsx')).GroupPage })),
  Reports: lazy(async () => ({ default: (await import('./process/reports-page.tsx')).ReportsPage })),
  Report: lazy(async () => ({ default: (await import('./process/report-page.tsx')).ReportPage })),
  SignUps: lazy(async () => ({ default: (await import('./process/sign-ups-page.tsx')).SignUpsPage })),
};

/** Pages about points, by their address; loaded when they are opened. */
const ofPoints: Record<string, ComponentType> = {
  '/admin/books': lazy(async () => ({ default: (await import('./pages/books.tsx')).BooksPage })),
  '/admin/books/sheet': lazy(async () => ({
    default: (await import('./pages/books-sheet.tsx')).BooksSheetPage,
  })),
  '/admin/group-points': lazy(async () => ({
    default: (await import('./pages/group-points.tsx')).GroupPointsPage,
  })),
};
const ResidentPointsPage = lazy(async () => ({
  default: (await import('./pages/resident-points.tsx')).ResidentPointsPage,
}));

/** Pages for the door, and for the check-ins that staff look at. */
const door = {
  Doors: lazy(async () => ({ default: (await import('./check-in/doors-page.tsx')).DoorsPage })),
  Door: lazy(async () => ({ default: (await import('./check-in/door-page.tsx')).DoorPage })),
  Reviews: lazy(async () => ({ default: (await import('./check-in/reviews-page.tsx')).ReviewsPage })),
};
const PointPartnersSection = lazy(async () => ({
  default: (await import('./point-partners/section.tsx')).PointPartnersSection,
}));

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
  if (section === 'applications' || section === 'groups' || section === 'reports')
    return (
      <Suspense fallback={<Loading lines={6} />}>
        <OfProcess key={id} section={section} id={id} view={view} />
      </Suspense>
    );
  if (section === 'check-in' || section === 'check-in-reviews')
    return (
      <Suspense fallback={<Loading lines={6} />}>
        {section === 'check-in-reviews' ? (
          <door.Reviews />
        ) : id ? (
          <door.Door key={id} activityId={id} />
        ) : (
          <door.Doors />
        )}
      </Suspense>
    );
  if (section === 'residents') return id ? <OneResident key={id} id={id} view={view} /> : <ResidentsPage />;
  if (section === 'corrections') return <CorrectionsPage />;
  if (section === 'merges') return <MergesPage />;
  if (section === 'datasets') return <Datasets key={id} id={id} />;
  if (section === 'audit') return <AuditPage />;
  if (section === 'alerts') return id ? <AlertPage key={id} alertId={id} /> : <AlertsPage />;
  if (section === 'incidents') return id ? <IncidentPage key={id} incidentId={id} /> : <IncidentsPage />;
  if (section === 'partners') return id === 'new' ? <NewPartnerPage /> : <PartnersPage />;
  if (section === 'terms') return <TermsPage service={query.get('service')} kind={query.get('kind')} />;
  if (section === 'releases') return <ReleasesPage />;
  if (section === 'points' && id !== undefined && ofEarning.includes(id))
    return <Points section={id} path={path} />;
  if (section === 'point-partners')
    return (
      <Suspense fallback={<Loading lines={8} />}>
        <PointPartnersSection path={path} />
      </Suspense>
    );
  const StaffPage = ofStaff[path] ?? ofPoints[path];
  if (StaffPage || section === 'staff')
    return (
      <Suspense fallback={<Loading lines={6} />}>
        {StaffPage ? <StaffPage /> : <StaffAccountPage key={id} accountId={id ?? ''} />}
      </Suspense>
    );
  return <OverviewPage />;
}

function Points({ section, path }: { section: string; path: string }) {
  const [id, view] = path.split('/').slice(4);
  return (
    <Suspense fallback={<Loading lines={6} />}>
      <PointsPages section={section} id={id} view={view} />
    </Suspense>
  );
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
  return (
    <Suspense fallback={<Loading lines={6} />}>
      <ActivityView id={id} view={view} />
    </Suspense>
  );
}

function ActivityView({ id, view }: { id: string; view: string | undefined }) {
  if (id === 'new') return <process.NewActivity />;
  if (view === 'edit') return <process.EditActivity activityId={id} />;
  if (view === 'code') return <CheckInCodePage activityId={id} />;
  if (view === 'sheet') return <CheckInSheetPage activityId={id} />;
  if (view === 'report') return <process.Report activityId={id} />;
  if (view === 'sign-ups') return <process.SignUps activityId={id} />;
  return <ActivityPage activityId={id} />;
}

function OfProcess({
  section,
  id,
  view,
}: {
  section: 'applications' | 'groups' | 'reports';
  id: string | undefined;
  view: string | undefined;
}) {
  if (section === 'reports') return <process.Reports />;
  if (section === 'groups') return id ? <process.Group groupId={id} /> : <process.Groups />;
  if (!id) return <process.Applications />;
  if (id === 'new') return <process.NewApplication />;
  return view === 'edit' ? (
    <process.EditApplication applicationId={id} />
  ) : (
    <process.Application applicationId={id} />
  );
}

function OneResident({ id, view }: { id: string; view: string | undefined }) {
  if (id === 'new') return <NewResidentPage />;
  if (view === 'card') return <ResidentCardPage residentId={id} />;
  if (view === 'correct') return <CorrectResidentPage residentId={id} />;
  if (view === 'points')
    return (
      <Suspense fallback={<Loading lines={8} />}>
        <ResidentPointsPage residentId={id} />
      </Suspense>
    );
  return <ResidentPage residentId={id} />;
}
