/** What the components take, the same in `@entame/sdk/react` and `@entame/sdk/vue`. */
import type { IconName } from './icons.ts';

export interface IconProps {
  name: IconName;
}

export interface PageFrameProps {
  /** The heading; also the title of the page in the browser and what screen readers announce. */
  title: string;
  /** For the browser's tab and history instead of a title that is somebody's name: those stay on the device. */
  tabTitle?: string | undefined;
  lead?: string | undefined;
  /** The page above this one. */
  back?: { href: string; label: string } | undefined;
  /** For forms and reading. */
  narrow?: boolean | undefined;
  /** False while the title is still being fetched, so that only the real one is announced. */
  ready?: boolean | undefined;
}

export interface LoadingProps {
  /** How many lines of text are coming. */
  lines?: number | undefined;
  /** How many larger things are coming, such as cards or a chart. */
  blocks?: number | undefined;
}

export interface EmptyProps {
  icon: IconName;
  title: string;
  /** How it comes to be filled. */
  text: string;
}

export interface TroubleProps {
  /** What a query or mutation failed with: a refusal of the platform, or a fault of the network. */
  error: unknown;
  /** `info` for what is no fault of anybody, such as having checked in already. */
  tone?: 'error' | 'info' | undefined;
  /** Tries again; without it there is no button. */
  retry?: (() => unknown) | undefined;
  /** It is being tried again now. */
  retrying?: boolean | undefined;
}

/** What `useQuery` returned, as far as it is needed here. */
export interface FailedQuery {
  error: unknown;
  isFetching: boolean;
  refetch(): unknown;
}

/** What `useInfiniteQuery` returned, as far as it is needed here. */
export interface Pages {
  error: unknown;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  isFetchNextPageError: boolean;
  fetchNextPage(): unknown;
}

export interface ConfirmDialogProps {
  title: string;
  /** The answer that does it. */
  yes: string;
  /** The answer that changes nothing; it has the focus at first. */
  no: string;
  /** What the button says while it is being done. The dialog cannot be closed until this is gone again. */
  busy?: string | undefined;
  /** For what cannot be undone. */
  danger?: boolean | undefined;
}

export interface HelpDeskPhoneProps {
  /** What to telephone for. */
  label?: string | undefined;
  /** Another number than the help desk's. */
  phone?: string | undefined;
}

export interface BusyButtonProps {
  busy: boolean;
}

/** A telephone number as the address of a link. */
export function telephoneLink(phone: string): string {
  return `tel:${phone.replaceAll('-', '')}`;
}
