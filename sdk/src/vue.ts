/** For micro-frontends written with Vue. */
export { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
export { BusyButton } from './vue/busy-button.ts';
export { ConfirmDialog } from './vue/confirm-dialog.ts';
export { Empty } from './vue/empty.ts';
export { HelpDeskPhone } from './vue/help-desk-phone.ts';
export { dataOf, useHost, useLocation, useNews, usePageReady, useTexts } from './vue/hooks.ts';
export { Icon } from './vue/icon.ts';
export { LoadMore } from './vue/load-more.ts';
export { Loading } from './vue/loading.ts';
export { vueMicroFrontend } from './vue/micro-frontend.ts';
export { PageFrame } from './vue/page-frame.ts';
export { QueryTrouble, Trouble } from './vue/trouble.ts';
