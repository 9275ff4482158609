/** Looking after the datasets: their versions, checking a file, importing it. */
import type { components, operations } from '@entame/sdk/contracts/opendata.ts';
import { staffOf } from '#platform/actor.ts';
import { instantText } from '#platform/db/columns.ts';
import type { Handlers } from '#platform/handlers.ts';
import type { Language } from '#platform/language.ts';
import { type FieldError, problem } from '#platform/problem.ts';
import { countChanges } from './changes.rules.ts';
import { cityDay } from './city-day.rules.ts';
import { type Fault, faultMessage } from './faults.ts';
import { findChanges, importRecords, readDatasetFile } from './import.ts';
import type { OpenDataDeps } from './opendata.deps.ts';
import { type DatasetState, findDatasetState, findDatasetStates } from './opendata.store.ts';
import { queueDifferences } from './publications.store.ts';

type Schemas = components['schemas'];
type DatasetOperations = 'listDatasets' | 'checkDataset' | 'importDataset';
/** As many as a problem may list. */
const fieldErrorsMax = 50;

export function datasetRoutes({
  platform: { store, city },
  dataPlatform,
}: OpenDataDeps): Pick<Handlers<operations>, DatasetOperations> {
  const code = city.localGovernmentCode;
  return {
    async listDatasets() {
      const states = await findDatasetStates(store.read);
      return { items: states.map(presentDataset) };
    },

    async checkDataset({ path: { dataset }, body }, { language }) {
      const reading = readDatasetFile(dataset, body, code);
      const { version, changes } = await findChanges(store.read, dataset, reading);
      const { faultCount, faults, ignoredColumns, records } = reading;
      return {
        version,
        rows: records.length,
        changes: faultCount > 0 ? null : countChanges(changes),
        ignoredColumns,
        faults: faults.map((fault) => presentFault(fault, language)),
        faultCount,
      };
    },

    async importDataset({ path: { dataset }, query: { replaces }, body }, { actor, language, now, write }) {
      const { id: staffId } = staffOf(actor);
      const reading = readDatasetFile(dataset, body, code);
      if (reading.faultCount > 0) throw problem('dataset-file-faulty', fieldErrors(reading.faults, language));
      return write(async (tx) => {
        const found = await findChanges(tx, dataset, reading);
        if (found.version !== replaces) throw problem('dataset-changed-meanwhile');
        await importRecords(tx, dataset, found, { staffId, now });
        if (dataPlatform) await queueDifferences(tx, cityDay(now), now);
        return presentDataset(await findDatasetState(tx, dataset));
      });
    },
  };
}

function presentDataset({ dataset, count, current }: DatasetState): Schemas['Dataset'] {
  const { added, changed, removed, unchanged } = current ?? {};
  return {
    dataset,
    version: current?.version ?? 0,
    count,
    importedAt: current ? instantText(current.importedAt) : null,
    lastChange:
      added === undefined || changed === undefined || removed === undefined || unchanged === undefined
        ? null
        : { added, changed, removed, unchanged },
  };
}

function presentFault(fault: Fault, language: Language): Schemas['RowFault'] {
  return { row: fault.row, column: fault.column, message: faultMessage(fault, language) };
}

/** A file's cell as a place in the request: row as a spreadsheet numbers it, column by its heading. */
function fieldErrors(faults: readonly Fault[], language: Language): FieldError[] {
  return faults.slice(0, fieldErrorsMax).map((fault) => {
    const column = (fault.column ?? '').slice(0, 80).replaceAll('~', '~0').replaceAll('/', '~1');
    const place = [fault.row, column].filter(Boolean).join('/');
    return { pointer: place ? `/body/${place}` : '/body', message: faultMessage(fault, language) };
  });
}
