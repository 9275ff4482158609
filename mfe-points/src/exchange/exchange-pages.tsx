import { ExchangeHistory } from './exchange-history.tsx';
import { ExchangeHome } from './exchange-home.tsx';
import { ExchangePage } from './exchange-page.tsx';
import { NewExchange } from './new-exchange.tsx';
import { ReceiptPage } from './receipt-page.tsx';
import { WalletsPage } from './wallets-page.tsx';

/** Which page an address below /points/exchange shows. */
export function ExchangePages({ page, more }: { page: string | undefined; more: string | undefined }) {
  if (!page) return <ExchangeHome />;
  if (page === 'new' && more) return <NewExchange key={more} partnerId={more} />;
  if (page === 'wallets') return <WalletsPage />;
  if (page === 'history') return <ExchangeHistory />;
  if (more === 'receipt') return <ReceiptPage key={page} exchangeId={page} />;
  return <ExchangePage key={page} exchangeId={page} />;
}
