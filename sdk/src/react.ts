/** For micro-frontends written with React. */
export { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
export { BusyButton } from './react/busy-button.tsx';
export { ConfirmDialog } from './react/confirm-dialog.tsx';
export { Empty } from './react/empty.tsx';
export { HelpDeskPhone } from './react/help-desk-phone.tsx';
export { useHost, useLocation, useNews, usePageReady, useService, useTexts } from './react/hooks.ts';
export { Icon } from './react/icon.tsx';
export { LoadMore } from './react/load-more.tsx';
export { Loading } from './react/loading.tsx';
export { reactMicroFrontend } from './react/micro-frontend.tsx';
export { PageFrame } from './react/page-frame.tsx';
export { QueryTrouble, Trouble } from './react/trouble.tsx';
export { useIdempotencyKey } from './react/use-idempotency-key.ts';
