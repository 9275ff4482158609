/** Reads a manifest against the contract's schema. */
import contract from '@entame/sdk/contracts/registry.openapi.json' with { type: 'json' };
import { Ajv2020 } from 'ajv/dist/2020.js';
import { fieldErrors } from '#platform/contract/validation.ts';
import type { Manifest } from '#platform/page/live-release.ts';
import type { FieldError } from '#platform/problem.ts';

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
ajv.addVocabulary(['components']);
ajv.addSchema({ $id: 'registry', components: contract.components });
const isManifest = ajv.compile<Manifest>({ $ref: 'registry#/components/schemas/Manifest' });

export function readManifest(content: Uint8Array): { manifest: Manifest } | { faults: FieldError[] } {
  try {
    const manifest: unknown = JSON.parse(Buffer.from(content).toString('utf8'));
    return isManifest(manifest) ? { manifest } : { faults: fieldErrors('manifest', isManifest.errors) };
  } catch {
    return { faults: [{ pointer: '/manifest', message: 'is not JSON' }] };
  }
}
