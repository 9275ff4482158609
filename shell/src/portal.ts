/** What every part of the shell works with. */
import type { Clients, Format, NoticeKind } from '@entame/sdk';
import type { BootData } from './boot.ts';
import type { Announcer } from './kernel/announcer.ts';
import type { Navigation } from './kernel/navigation.ts';
import type { ShellTexts } from './texts.ts';

export interface Portal {
  boot: BootData;
  t: ShellTexts;
  clients: Clients;
  format: Format;
  navigation: Navigation;
  announcer: Announcer;
  notify(kind: NoticeKind, message: string): void;
}

/** A view of the shell itself. Its answer ends it. */
export type View = (portal: Portal, main: HTMLElement) => () => void;
