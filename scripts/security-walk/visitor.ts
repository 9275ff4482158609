/** Somebody at the portal without a browser: a good citizen or an attacker, who can send what no browser would. */
import { randomUUID } from 'node:crypto';

const minuteMs = 61_000;

export interface Sent {
  method?: string;
  headers?: Record<string, string>;
  /** Sent as it is when it is a text, else as JSON. */
  body?: unknown;
}

export class Visitor {
  readonly origin: string;
  readonly cookies = new Map<string, string>();

  constructor(origin: string) {
    this.origin = origin;
  }

  /** A visitor with the same cookies, as somebody has who stole them. */
  thief(): Visitor {
    const thief = new Visitor(this.origin);
    for (const [name, value] of this.cookies) thief.cookies.set(name, value);
    return thief;
  }

  /** Asks as a page of the portal would, unless the headers say otherwise, and never follows a redirect. */
  async ask(path: string, { method = 'GET', headers = {}, body }: Sent = {}): Promise<Response> {
    const response = await this.#send(path, { method, headers, body });
    if (response.status !== 429) return response;
    // A portal with the limits of every day is asked again when its minute is over.
    await response.body?.cancel();
    await new Promise((resolve) => setTimeout(resolve, minuteMs));
    return this.#send(path, { method, headers, body });
  }

  async #send(path: string, { method = 'GET', headers = {}, body }: Sent): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(new URL(path, this.origin), {
      method,
      redirect: 'manual',
      headers: {
        Accept: 'application/json',
        ...(cookie && { Cookie: cookie }),
        ...(method !== 'GET' && { Origin: this.origin, 'Idempotency-Key': randomUUID() }),
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    this.#keep(response);
    return response;
  }

  /** The status alone; what was answered is read and dropped, so that connections do not pile up. */
  async status(path: string, sent: Sent = {}): Promise<number> {
    const response = await this.ask(path, sent);
    await response.body?.cancel();
    return response.status;
  }

  async json<T>(path: string): Promise<T> {
    return (await (await this.ask(path)).json()) as T;
  }

  #keep(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const [name = '', value = ''] = pair.split('=', 2);
      if (value === '' || /max-age=0/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}
