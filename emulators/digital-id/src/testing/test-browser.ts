/** A browser without a screen: keeps cookies by path, follows redirects, submits forms. */
export function createTestBrowser(origin: string) {
  const cookies = new Map<string, { path: string; pair: string }>();

  function keepCookies(response: Response) {
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const path = /path=([^;]+)/i.exec(line)?.[1] ?? '/';
      const key = `${pair.split('=')[0]} ${path}`;
      if (pair.endsWith('=')) cookies.delete(key);
      else cookies.set(key, { path, pair });
    }
  }

  async function send(url: URL, init: RequestInit = {}): Promise<Response> {
    const sent = [...cookies.values()].filter((cookie) => url.pathname.startsWith(cookie.path));
    const headers = { accept: 'text/html', cookie: sent.map((cookie) => cookie.pair).join('; ') };
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    keepCookies(response);
    return response;
  }

  /** Goes on until a page is shown or the way leaves the emulator, as it does at the end. */
  async function visit(url: URL, init?: RequestInit) {
    let response = await send(url, init);
    let at = url;
    for (let location = response.headers.get('location'); location; ) {
      at = new URL(location, at);
      if (at.origin !== origin) return { url: at, status: response.status, text: '' };
      response = await send(at);
      location = response.headers.get('location');
    }
    return { url: at, status: response.status, text: await response.text() };
  }

  return {
    open: (url: URL) => visit(url),
    /** Submits the form of this page whose action ends in `action`, hidden fields included. */
    submit(page: { url: URL; text: string }, action: string, fields: Record<string, string> = {}) {
      const form = page.text
        .split('<form ')
        .slice(1)
        .find((part) => new RegExp(`^method="post" action="[^"]*/${action}"`).test(part));
      if (!form) throw new Error(`no form "${action}" on ${page.url.pathname}:\n${page.text}`);
      const target = /action="([^"]*)"/.exec(form)?.[1] ?? '';
      const inForm = form.slice(0, form.indexOf('</form>'));
      const hidden = [...inForm.matchAll(/type="hidden" name="([^"]*)" value="([^"]*)"/g)];
      const body = new URLSearchParams(hidden.map(([, name = '', value = '']) => [name, value]));
      for (const [name, value] of Object.entries(fields)) body.set(name, value);
      return visit(new URL(target, page.url), { method: 'POST', body });
    },
  };
}

export type TestBrowser = ReturnType<typeof createTestBrowser>;
