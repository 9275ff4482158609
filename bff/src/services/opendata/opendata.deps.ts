import type { Platform } from '#platform/platform.ts';
import type { DataPlatform } from './data-platform.ts';

/** What open data needs of others. */
export interface OpenDataDeps {
  platform: Platform;
  /** Undefined when this installation is connected to none. */
  dataPlatform: DataPlatform | undefined;
  /**
   * What a resident's consent to each of these kinds of data covers, as the data platform is to see it; undefined when
   * the resident is no longer registered. Kinds that it does not know, or that the resident has nothing of, are absent.
   */
  readSharedAttributes(
    residentId: string,
    dataKinds: readonly string[],
  ): Promise<Readonly<Record<string, Readonly<Record<string, string>>>> | undefined>;
}
