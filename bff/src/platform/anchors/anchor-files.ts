/** Anchors as files for the printer, in DATA_DIR/anchors. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Anchor, type AnchorSigner, readAnchors } from './anchor.rules.ts';

export const anchorFolder = (dataDir: string) => join(dataDir, 'anchors');

/** Never changes an anchor that is there: a day has one file, and a second of the same day a name of its own. */
export function writeAnchor(
  dataDir: string,
  { chain, day, text }: { chain: AnchorSigner['chain']; day: string; text: string },
): void {
  const folder = anchorFolder(dataDir);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (let number = 1; ; number++) {
    const file = join(folder, `${chain}-${day}${number === 1 ? '' : `-${number}`}.txt`);
    if (existsSync(file)) continue;
    writeFileSync(file, text, { flag: 'wx', mode: 0o600 });
    return;
  }
}

/** Every anchor of the chain in the files of a folder; `invalid` names the files with one that was not made with our key. */
export function readAnchorFolder(
  signer: AnchorSigner,
  folder: string,
): { anchors: Anchor[]; invalid: string[] } {
  const anchors: Anchor[] = [];
  const invalid: string[] = [];
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  for (const { name } of files) {
    const found = readAnchors(signer, readFileSync(join(folder, name), 'utf8'));
    anchors.push(...found.anchors);
    if (found.invalid > 0) invalid.push(name);
  }
  return { anchors, invalid };
}
