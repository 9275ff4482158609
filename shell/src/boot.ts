/** What the server writes into the page for the shell to start with. The server's page renderer fills it. */
import type { components as identity } from '@entame/sdk/contracts/identity.ts';
import type { components as registry } from '@entame/sdk/contracts/registry.ts';

export type Session = identity['schemas']['Session'];
export type Language = registry['schemas']['Language'];
export type TextSize = 'medium' | 'large' | 'x-large';

export interface BootData {
  language: Language;
  textSize: TextSize;
  session: Session;
  /** The server's time when it wrote the page; the device's own clock may be wrong. */
  now: string;
  city: { name: string; portalName: string; portalShortName: string; pointsName: string };
  helpDesk: { phone: string; hours: string };
  /** Only what this person may open. */
  microFrontends: BootMicroFrontend[];
  menu: { path: string; title: string; icon: string }[];
  /** What residents can do here, for the page that they see before they sign in. */
  services: { title: string; icon: string }[];
  /** The refusal that the address names as `?problem=…`, after a sign-in that failed. */
  problem: { title: string; nextStep: string } | null;
  /** The tiles to come, for drawing their frames before their contents are there. */
  tiles: { id: string; title: string; icon: string }[];
}

export interface BootMicroFrontend {
  name: string;
  title: string;
  routes: { path: string; title: string }[];
  /** Folders of the release: the first, then those for trying again. All their modules stand in the import map. */
  folders: string[];
  entry: string;
  styles: { path: string; integrity: string }[];
  /** Addresses that the entry needs at once, itself included: worth fetching when a link to it is pointed at. */
  preload: string[];
}
