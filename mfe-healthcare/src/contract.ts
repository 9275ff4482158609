/** Short names for the contract's shapes. */
import type { healthcare } from '@entame/sdk';

type Schemas = healthcare.components['schemas'];
export type Reading = Schemas['BloodPressureReading'];
export type Summary = Schemas['BloodPressureSummary'];
export type Judgement = Summary['judgement'];
export type Day = Summary['days'][number];
export type TableRow = Schemas['BloodPressureTable'][number];
export type Category = Schemas['BloodPressureCategory'];
export type Setting = Schemas['MeasurementSetting'];
export type RuleSource = Schemas['RuleSource'];
export type SeeDoctor = Schemas['SeeDoctor'];
