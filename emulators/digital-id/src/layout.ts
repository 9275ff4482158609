import type { ServerResponse } from 'node:http';
import { renderDocument } from '../../card-pages/document.ts';
import { sendHtml } from '../../card-pages/http.ts';
import type { Page } from './pages.ts';

export function renderPage({ title, body, realm, step, isWide }: Page): string {
  return renderDocument({
    title,
    body,
    service: realm?.texts.title ?? 'デジタル認証',
    steps: realm && step ? { names: realm.texts.steps, current: step } : undefined,
    bodyClass: `realm-${realm?.name ?? 'none'}${isWide ? ' wide' : ''}`,
  });
}

export function sendPage(res: ServerResponse, status: number, page: Page): void {
  sendHtml(res, status, renderPage(page));
}
