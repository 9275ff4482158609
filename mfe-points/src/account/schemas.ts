import type { points } from '@entame/sdk';

type Schemas = points.components['schemas'];
export type Account = Schemas['Account'];
export type Entry = Schemas['Entry'];
export type EntryDetail = Schemas['EntryDetail'];
export type Explanation = Schemas['Explanation'];
