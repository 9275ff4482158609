/** What the shell gives a micro-frontend when it mounts it. */
import type { Clients } from './client.ts';
import type { Format } from './format.ts';
import type { components as identity } from './generated/identity.ts';
import type { Permission } from './generated/permissions.ts';
import type { Language } from './language.ts';

export type { Language } from './language.ts';
export type TextSize = 'medium' | 'large' | 'x-large';
export type Session = identity['schemas']['Session'];
export type SignedIn = Extract<Session, { state: 'signed-in' }>;

/** Texts of a micro-frontend: one flat object per language, values with `{{name}}` places. Japanese is complete. */
export type Texts = Readonly<Record<string, string>>;
export type Locales<T extends Texts> = { ja: T } & {
  [L in Exclude<Language, 'ja'>]: Readonly<Record<keyof T, string>>;
};
/** Translates a key of the micro-frontend's own texts. `count` chooses `<key>_one`/`<key>_other` where they exist. */
export type Translate<T extends Texts> = (
  key: keyof T & string,
  values?: Record<string, string | number>,
) => string;

export type NoticeKind = 'success' | 'info' | 'warning' | 'error';

export interface Host {
  /** Typed clients of all services, signed in by the page's cookie. */
  clients: Clients;
  session: SignedIn;
  /** Whether the signed-in person has a permission; for leaving out what would be refused. The BFF decides again. */
  may(permission: Permission): boolean;
  /** The language now. The page is mounted anew when it changes. */
  language: Language;
  /** The translator for the micro-frontend's own texts in the language of the page. */
  translator<T extends Texts>(locales: Locales<T>): Translate<T>;
  /** Dates, times and points in the language of the page and Asia/Tokyo. */
  format: Format;
  /** Goes to another page of the portal without loading it anew. */
  navigate(path: string): void;
  /** The path and query now, and calls back on every navigation inside the micro-frontend. Returns the unsubscriber. */
  location(): { path: string; query: URLSearchParams; fragment: string };
  onNavigate(listener: () => void): () => void;
  /** Sets the page's title, announces it and moves the focus to its `<h1>`. Call it when a page has drawn its heading. */
  pageReady(title: string): void;
  /** Shows a short message in the notifications area; read out by screen readers. */
  notify(kind: NoticeKind, message: string): void;
  /** Calls back when a topic of this person has changed on the server, such as `points`. Returns the unsubscriber. */
  onNews(topic: string, listener: () => void): () => void;
  /** Tells the shell that the page cannot go on; it takes the page down and shows its fallback with a retry. */
  fail(error: unknown): void;
  /** Asks the person to prove who they are again; resolves when done. Rejects when they decline. */
  stepUp(): Promise<void>;
  /** Telephone number of the city's help desk. */
  helpDeskPhone: string;
  /** Name of the city and of its points, for texts. */
  city: { name: string; pointsName: string };
}

/** Life cycle that single-spa drives. Made by `reactMicroFrontend` and `vueMicroFrontend`. */
export interface MicroFrontendProps {
  host: Host;
  /** Where to draw. */
  domElement: HTMLElement;
}
export interface MicroFrontend {
  bootstrap(props: MicroFrontendProps): Promise<void>;
  mount(props: MicroFrontendProps): Promise<void>;
  unmount(props: MicroFrontendProps): Promise<void>;
}
