/** Where tests order faults: another port, which a deployment of a real partner does not have. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { sendJson } from '../../card-pages/http.ts';
import type { Sandbox } from './server.ts';

export interface Doors {
  close(seconds: number): Promise<void>;
  open(): Promise<void>;
}

export async function answerControl(
  { faults, callbacks }: Sandbox,
  doors: Doors,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const route = `${req.method} ${req.url}`;
  if (route === 'PUT /faults') {
    try {
      const fault = faults.order(JSON.parse(await text(req)));
      if (fault.kind === 'down') await doors.close(fault.size);
      return sendJson(res, 200, fault);
    } catch (error) {
      return sendJson(res, 400, { title: (error as Error).message });
    }
  }
  if (route === 'DELETE /faults') {
    faults.clear();
    await doors.open();
    return void res.writeHead(204).end();
  }
  if (route === 'POST /callbacks/flush') {
    await callbacks.flush();
    return void res.writeHead(204).end();
  }
  sendJson(res, 404, { title: 'not found' });
}
