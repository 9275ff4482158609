interface ScriptPolicy {
  createScriptURL(url: string): string;
}
interface TrustedTypes {
  createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy;
}

const address = '/service-worker.js';

/** Uses up the page's only Trusted Types policy, for the only script address that is ever made here. */
export function registerServiceWorker(): void {
  const rules: ScriptPolicy = {
    createScriptURL(url) {
      if (url !== address) throw new TypeError('The portal makes no other script address.');
      return url;
    },
  };
  // The build takes `window.trustedTypes` away from Vue; this is the same under its other name.
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy('portal', rules) ?? rules;
  const register = () => {
    navigator.serviceWorker
      ?.register(policy.createScriptURL(address), { updateViaCache: 'none' })
      .catch((error: unknown) => console.warn(error));
  };
  // The first page comes first.
  if (document.readyState === 'complete') setTimeout(register, 1_000);
  else addEventListener('load', () => setTimeout(register, 1_000), { once: true });
}
