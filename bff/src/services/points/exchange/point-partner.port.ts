/** The port to a regional currency: what the exchange of points needs of a partner, whatever protocol it speaks. */

export interface Credit {
  /** Ours, and the partner's promise is by it: however often it comes, one credit. */
  exchangeId: string;
  /** All that the partner knows the resident by. */
  pairwiseId: string;
  points: number;
  yen: number;
}

export const rejectionReasons = ['wallet-not-linked', 'wallet-closed', 'wallet-full', 'other'] as const;
export type RejectionReason = (typeof rejectionReasons)[number];

/** What a partner says has become of an exchange. It is final, except that a credit may be taken back later. */
export type Fate =
  | { state: 'credited'; points: number; reference: string }
  | { state: 'rejected'; reason: RejectionReason }
  /**
   * Nothing is or ever will be in the wallet under this id, also when a credit that is still on its way arrives later.
   * `creditedPoints`: what had been credited before, 0 when nothing; `takenBackPoints`: what the cancellation took.
   */
  | { state: 'cancelled'; creditedPoints: number; takenBackPoints: number };

export type PartnerFailure = 'unreachable' | 'refused-access' | 'overloaded' | 'not-understood';

/** Why it is not known what became of a request. */
export class PointPartnerFault extends Error {
  readonly failure: PartnerFailure;
  /** Whether nothing of the request has left this machine; false when that is not certain. */
  readonly isUnsent: boolean;

  constructor(failure: PartnerFailure, detail: string, isUnsent = false) {
    super(`${failure}: ${detail}`);
    this.failure = failure;
    this.isUnsent = isUnsent;
  }
}

/** The code that the browser brought back is not one that the partner gave for this. */
export class LinkRefused extends Error {}

/** One line of a partner's daily file. */
export interface DailyLine {
  kind: 'credit' | 'cancellation' | 'refund';
  exchangeId: string;
  /** Of a refund, what `refundExchange` was told; otherwise the partner's reference. */
  id: string;
  points: number;
  at: Temporal.Instant;
}

/** Every function rejects with a {@link PointPartnerFault} and may be repeated without harm. */
export interface PointPartner {
  /** Credits the wallet once. Answers the same for the same exchange, whenever it is asked. */
  credit(credit: Credit): Promise<Fate>;
  /** Undefined when the partner has never heard of it, which may change while a request is on its way. */
  findCredit(exchangeId: string): Promise<Fate | undefined>;
  /** Takes the credit back, whole; `spent` when that is not possible. Either answer is for good. */
  cancelCredit(exchangeId: string): Promise<Fate | { state: 'spent' }>;
  /** What happened on a day of Asia/Tokyo, by the partner's books. */
  fetchDailyFile(day: Temporal.PlainDate): Promise<DailyLine[]>;
  /** Where the browser goes to choose a wallet; it comes back to `returnTo` with `state`. Holds nothing about the person. */
  startLink(attempt: { state: string; returnTo: string; now: Temporal.Instant }): Promise<URL>;
  /** Links the wallet that was chosen. Answers what to call it. Rejects with {@link LinkRefused} as well. */
  finishLink(chosen: { code: string; pairwiseId: string }): Promise<{ walletLabel: string }>;
  /** Forgets the link. */
  removeLink(pairwiseId: string): Promise<void>;
}

/** What an adapter's file exports as `createPointPartner`. */
export type CreatePointPartner = (parts: {
  /** Its entry in POINT_PARTNERS. */
  baseUrl: string;
  publicBaseUrl: string;
  clientId: string;
  options: Readonly<Record<string, string>>;
  /** Private JWK (ES256) with which the portal signs. */
  signingKey: Record<string, unknown>;
}) => PointPartner;
