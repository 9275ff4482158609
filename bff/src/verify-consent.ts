/** npm run consent:verify -- <file>: checks a file of consent receipts without a database, a network or a secret. */
import { readFileSync } from 'node:fs';
import { findReceiptFaults, type PublicJwk } from '#services/consent/index.ts';

const file = process.argv[2];
if (file === undefined) {
  console.error('npm run consent:verify -- <the file that the portal gave out>');
  process.exit(2);
}
const { receipts, keys } = JSON.parse(readFileSync(file, 'utf8')) as {
  receipts: string[];
  keys: PublicJwk[];
};
// One receipt alone does not show the one before it.
const faults = findReceiptFaults(receipts, keys).filter(
  (fault) => receipts.length > 1 || !fault.includes('before it'),
);
for (const fault of faults) console.error(fault);
if (faults.length === 0) {
  console.log(
    `${receipts.length} receipts hold. Compare the keys with those of /api/consent/v1/receipt-keys.`,
  );
}
process.exitCode = faults.length === 0 ? 0 : 1;
