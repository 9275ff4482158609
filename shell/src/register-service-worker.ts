interface ScriptPolicy {
  createScriptURL(url: string): string;
}
declare global {
  interface Window {
    trustedTypes?: { createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy };
  }
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
  const policy = window.trustedTypes?.createPolicy('portal', rules) ?? rules;
  const register = () => {
    navigator.serviceWorker
      ?.register(policy.createScriptURL(address), { updateViaCache: 'none' })
      .catch((error: unknown) => console.warn(error));
  };
  // The first page comes first.
  if (document.readyState === 'complete') setTimeout(register, 1_000);
  else addEventListener('load', () => setTimeout(register, 1_000), { once: true });
}
