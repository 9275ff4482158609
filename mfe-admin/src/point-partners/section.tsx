import { DayPage } from './day.tsx';
import { MessagesPage } from './messages.tsx';
import { PointPartnerPage } from './partner.tsx';
import { PointPartnersPage } from './partners.tsx';

/** The pages about points partners, by their address. */
export function PointPartnersSection({ path }: { path: string }) {
  const [partnerId, view, day] = path.split('/').slice(3);
  if (!partnerId) return <PointPartnersPage />;
  if (view === 'days' && day) return <DayPage key={`${partnerId} ${day}`} partnerId={partnerId} day={day} />;
  if (view === 'webhooks') return <MessagesPage key={partnerId} partnerId={partnerId} />;
  return <PointPartnerPage key={partnerId} partnerId={partnerId} />;
}
