import type { points } from '@entame/sdk';

type Schemas = points.components['schemas'];
export type Exchange = Schemas['Exchange'];
export type ExchangeDetails = Schemas['ExchangeDetails'];
export type ExchangePartner = Schemas['ExchangePartner'];
export type ExchangeState = Schemas['ExchangeState'];
