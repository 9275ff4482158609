import type { ServerResponse } from 'node:http';
import { renderDocument } from '../../card-pages/document.ts';
import { sendHtml } from '../../card-pages/http.ts';
import type { Page } from './pages.ts';

export function sendPage(res: ServerResponse, status: number, { title, body, steps, isWide }: Page): void {
  const service = 'マイナンバーカードのアプリ';
  sendHtml(res, status, renderDocument({ title, service, body, steps, bodyClass: isWide ? 'wide' : '' }));
}
