/** Attacks with requests that no browser sends: foreign hosts, bombs, slow bodies, lines for the log. */
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { connect } from 'node:net';
import { type Attack, expectHeld, expectRefused, type Target } from '../attack.ts';
import { beginSignIn, presentCard, signIn } from '../sign-in.ts';
import { Visitor } from '../visitor.ts';

const readingPath = '/api/healthcare/v1/me/blood-pressure/readings';

const openRedirect: Attack = {
  id: 'open-redirect',
  title: { ja: '外部サイトへの転送', en: 'Open redirect' },
  async run(target) {
    const { origin } = target;
    const aims = [
      '//evil.example',
      'https://evil.example',
      '/\\evil.example',
      'javascript:alert(1)',
      '/%09/evil.example',
      '/\t//evil.example',
      '/..//evil.example',
    ];
    for (const aim of aims) {
      for (const path of [
        `/sign-in?returnTo=${encodeURIComponent(aim)}`,
        `/points?x=${encodeURIComponent(aim)}`,
        `/${encodeURI(aim)}`,
      ]) {
        const { location } = (await rawRequest(origin, path, {})).headers;
        if (!location) continue;
        expectHeld(new URL(String(location), origin).origin === origin, `${path} leads to ${location}`);
      }
    }
    await openRedirectBySigningIn(target, aims);
    return `${aims.length} addresses of other sites in every place that takes one: none is gone to.`;
  },
};

/** Where a redirect is really made: at the end of a sign-in, and at the door of somebody who is signed in. */
async function openRedirectBySigningIn(target: Target, aims: readonly string[]): Promise<void> {
  const person = new Visitor(target.origin);
  const expectOwn = ({ headers }: Response, what: string) => {
    const location = headers.get('location');
    if (location === null) throw new Error(`${what}: led nowhere, so nothing was tried.`);
    const leadsTo = URL.parse(location, target.origin)?.origin;
    expectHeld(leadsTo === target.origin, `${what}: led to ${location}`);
  };
  for (const aim of aims) {
    const wish = `?${new URLSearchParams({ returnTo: aim })}`;
    const leaving = await beginSignIn(person, 'card-taro', wish);
    const callback = await presentCard(target, leaving, 'card-taro');
    expectOwn(await person.ask(callback), `signing in with ${wish}`);
    expectOwn(await person.ask(`/sign-in${wish}`), `signed in, /sign-in${wish}`);
  }
}

/** Sends a request with headers that `fetch` does not let anybody set. */
function rawRequest(
  origin: string,
  path: string,
  headers: Record<string, string>,
): Promise<{ status: number; text: string; headers: Record<string, unknown> }> {
  const send = origin.startsWith('https:') ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    const request = send({ hostname, port, path, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part) => {
        text += part;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, text, headers: response.headers }),
      );
    });
    request.on('error', reject).end();
  });
}

const hostHeader: Attack = {
  id: 'host-header',
  title: { ja: '偽のホスト名・キャッシュ汚染', en: 'Host header and cache poisoning' },
  async run({ origin }) {
    const evil = 'evil.example';
    const forged: Record<string, string>[] = [
      { Host: evil },
      { 'X-Forwarded-Host': evil },
      { 'X-Forwarded-Proto': 'ftp', 'X-Original-URL': '/admin', 'X-Rewrite-URL': '/admin' },
      { Forwarded: `host=${evil};proto=http` },
    ];
    const paths = [
      '/',
      '/sign-in',
      '/api/identity/v1/providers',
      '/api/identity/v1/sign-in/my-number-card',
      '/manifest.webmanifest',
      '/service-worker.js',
    ];
    for (const headers of forged) {
      for (const path of paths) {
        const reply = await rawRequest(origin, path, headers);
        expectHeld(!reply.text.includes(evil), `${path} repeats the forged host`);
        expectHeld(
          !String(reply.headers.location ?? '').includes(`//${evil}`),
          `${path} redirects to the forged host`,
        );
        expectHeld(
          !decodeURIComponent(String(reply.headers.location ?? '')).includes(`redirect_uri=http://${evil}`),
          `${path} sends the issuer's answer elsewhere`,
        );
        const cache = String(reply.headers['cache-control'] ?? '');
        if (path === '/' || path.startsWith('/api/'))
          expectHeld(
            cache.includes('no-store'),
            `${path} may be kept by a cache (${cache || 'nothing said'})`,
          );
      }
    }
    return `${forged.length} forged hosts on ${paths.length} addresses: none is repeated, kept or gone to.`;
  },
};

const logInjection: Attack = {
  id: 'log-injection',
  title: { ja: 'ログの偽造', en: 'Log injection' },
  async run({ origin, logLines }) {
    const forged = '{"level":30,"msg":"forged-by-walk"}';
    const visitor = new Visitor(origin);
    const line = `x\r\n${forged}\r\n`;
    await visitor.status(`/api/identity/v1/me?a=${encodeURIComponent(line)}`);
    await visitor.status(
      '/api/identity/v1/sign-in/my-number-card/callback?state=y&error='.concat(encodeURIComponent(line)),
    );
    await visitor.status(`/api/identity/v1/sign-in/${encodeURIComponent(line)}`);
    await visitor.status('/api/identity/v1/me', {
      headers: { 'User-Agent': encodeURIComponent(line), 'X-Request-Id': forged },
    });
    const lines = logLines?.() ?? [];
    expectHeld(
      !lines.some((one) => one.includes('forged-by-walk')),
      'a line of the attacker stands in the log',
    );
    return logLines
      ? `Nothing that was sent stands in the ${lines.length} lines of the log.`
      : 'Everything was answered; look for "forged-by-walk" in the log of the server, which cannot be read from here.';
  },
};

const bombs: Attack = {
  id: 'json-bombs',
  title: { ja: '深すぎる・大きすぎるデータ', en: 'JSON depth and size bombs' },
  async run(target) {
    const person = await signIn(target, 'card-taro');
    const deep = `${'['.repeat(30_000)}${']'.repeat(30_000)}`;
    const wide = JSON.stringify(Object.fromEntries(Array.from({ length: 4_000 }, (_, n) => [`k${n}`, n])));
    const prototype =
      '{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}},"systolic":120}';
    const numbers = '{"systolic":1e999,"diastolic":-0,"measuredAt":"x","setting":"home"}';
    const nested = `{"a":${'{"a":'.repeat(8_000)}1${'}'.repeat(8_000)}}`;
    for (const [name, body] of Object.entries({ deep, wide, prototype, numbers, nested })) {
      expectRefused(await person.status(readingPath, { method: 'POST', body }), [400], name);
    }
    const huge = `{"a":"${'x'.repeat(5_000_000)}"}`;
    const status = await person.status(readingPath, { method: 'POST', body: huge }).catch(() => 413);
    expectRefused(status, [413], 'five megabytes');
    expectRefused(await person.status('/readyz'), [200], 'the portal after the bombs');
    return 'Deep, wide, huge and poisoned bodies are refused, and the portal goes on.';
  },
};

/** Longer than the portal lets anybody take for a request. */
const patienceMs = 45_000;

const slowBodies: Attack = {
  id: 'slow-bodies',
  title: { ja: '低速攻撃（Slowloris）', en: 'Slow headers and bodies' },
  async run(target) {
    const { hostname, port, protocol } = new URL(target.origin);
    if (protocol === 'https:') return 'Not tried: the reverse proxy with TLS in front has limits of its own.';
    const openings = [
      `POST ${readingPath} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 50000\r\n\r\n{`,
      'GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ',
    ];
    const slow = Array.from({ length: 40 }, (_, n) => drip(hostname, Number(port), openings[n % 2] ?? ''));
    const others = new Visitor(target.origin);
    for (let n = 0; n < 20; n++)
      expectRefused(await others.status('/readyz'), [200], 'somebody else meanwhile');
    const closed = await Promise.all(slow);
    expectHeld(closed.every(Boolean), `${closed.filter((one) => !one).length} slow connections stayed open`);
    return `${slow.length} slow connections were cut, and others were served meanwhile.`;
  },
};

/** Sends a byte a second; true when the other side ends it within the patience. */
function drip(host: string, port: number, opening: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, host, () => socket.write(opening));
    const dripping = setInterval(() => socket.write(' '), 1_000);
    const end = (isCut: boolean) => {
      clearInterval(dripping);
      clearTimeout(impatient);
      socket.destroy();
      resolve(isCut);
    };
    const impatient = setTimeout(() => end(false), patienceMs);
    socket.resume();
    socket.on('close', () => end(true)).on('error', () => end(true));
  });
}

const headers: Attack = {
  id: 'response-headers',
  title: { ja: '保護ヘッダーの欠落', en: 'Missing protective headers' },
  async run({ origin }) {
    const reply = await new Visitor(origin).ask('/sign-in', { headers: { Accept: 'text/html' } });
    const wanted: Record<string, RegExp> = {
      'content-security-policy': /default-src 'none'|script-src 'nonce-/,
      'x-content-type-options': /nosniff/,
      'referrer-policy': /same-origin|no-referrer|strict-origin/,
      'cross-origin-opener-policy': /same-origin/,
      ...(origin.startsWith('https:') && { 'strict-transport-security': /max-age=\d{7,}/ }),
    };
    for (const [name, pattern] of Object.entries(wanted)) {
      expectHeld(pattern.test(reply.headers.get(name) ?? ''), `${name} is "${reply.headers.get(name)}"`);
    }
    const policy = reply.headers.get('content-security-policy') ?? '';
    expectHeld(policy.includes('frame-ancestors'), 'another site may frame the portal');
    expectHeld(
      !policy.includes("'unsafe-inline'") && !policy.includes("'unsafe-eval'"),
      'the policy allows inline code',
    );
    return `${Object.keys(wanted).length} headers are there and strict.`;
  },
};

export const requestAttacks: Attack[] = [openRedirect, hostHeader, logInjection, bombs, slowBodies, headers];
