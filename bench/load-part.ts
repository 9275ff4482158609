/** autocannon in a process of its own, so that counting does not slow the sending. Usage: load-part.ts <options as JSON> */
import { createRequire } from 'node:module';

interface Client {
  setHeaders(headers: Record<string, string>): void;
}
type Autocannon = (options: object) => Promise<object>;
// Its command line takes brackets for a nested command, and comes without types.
const autocannon: Autocannon = createRequire(import.meta.url)('autocannon');

const { cookies, ...options } = JSON.parse(process.argv[2] ?? '');
let clients = 0;
const setupClient = (client: Client) =>
  client.setHeaders({ ...options.headers, cookie: cookies[clients++ % cookies.length] });
console.log(JSON.stringify(await autocannon(cookies ? { ...options, setupClient } : options)));
