/** Finds the adapter of every configured points partner by its name, so that a new one is a file and an entry in the settings. */
import type { Config } from '#platform/config.ts';
import type { ConnectedPartner, CreatePointPartner } from '#services/points/index.ts';

const ownAdapters = new URL('./adapters/', import.meta.url);

/** `adapters`: where `<name>/<name>.ts` is found, which exports `createPointPartner`. Rejects when there is none. */
export async function loadPointPartners(
  { POINT_PARTNERS: partners, POINT_PARTNERS_KEY: signingKey }: Config,
  adapters: URL = ownAdapters,
): Promise<ConnectedPartner[]> {
  if (!signingKey) return [];
  return Promise.all(
    partners.map(async (config) => {
      const file = new URL(`${config.adapter}/${config.adapter}.ts`, adapters);
      const module: { createPointPartner?: CreatePointPartner } = await import(file.href).catch((cause) => {
        throw new Error(`There is no usable adapter ${config.adapter} for the partner ${config.id}.`, {
          cause,
        });
      });
      if (!module.createPointPartner) throw new Error(`${config.adapter} exports no createPointPartner.`);
      return { config, adapter: module.createPointPartner({ ...config, signingKey }) };
    }),
  );
}
