/** autocannon in a process of its own, so that counting does not slow the sending. Usage: load-part.ts <options as JSON> */
import { createRequire } from 'node:module';

type Autocannon = (options: object) => Promise<object>;
// Its command line takes brackets for a nested command, and comes without types.
const autocannon: Autocannon = createRequire(import.meta.url)('autocannon');

console.log(JSON.stringify(await autocannon(JSON.parse(process.argv[2] ?? ''))));
