import type { Chance } from './fake-disk-chance';

type Pending = { readonly kind: 'write'; readonly at: number; readonly bytes: Uint8Array } | { readonly kind: 'truncate'; readonly length: number };

/** A file as programs see it (`live`), as the medium holds it (`durable`), and what lies between. Byte arrays are never changed in place. */
export interface FakeFile {
  live: Uint8Array;
  durable: Uint8Array;
  pending: Pending[];
}

const SECTOR_BYTES = 64;
const FATES = ['kept', 'dropped', 'torn', 'garbage', 'zeros', 'some sectors', 'one bad sector'] as const;

/** A file whose content is on the medium. */
export const settledFile = (content: Uint8Array): FakeFile => ({ live: content, durable: content, pending: [] });

export function appendTo(file: FakeFile, bytes: Uint8Array): void {
  // Copied: the program may use its buffer again.
  change(file, { kind: 'write', at: file.live.length, bytes: Uint8Array.from(bytes) });
}

export function truncateTo(file: FakeFile, length: number): void {
  change(file, { kind: 'truncate', length });
}

export function flush(file: FakeFile): void {
  file.durable = file.pending.reduce(apply, file.durable);
  file.pending = [];
}

/** What a failed flush does on Linux: the pages count as written, and no later flush brings them to the medium. */
export function loseFlush(file: FakeFile): void {
  file.pending = [];
}

/** The content after the power came back: each write that was not flushed went its own way. */
export function afterPowerCut(file: FakeFile, chance: Chance): Uint8Array {
  return file.pending.reduce((content, pending) => survive(content, pending, chance), file.durable);
}

function change(file: FakeFile, pending: Pending): void {
  file.live = apply(file.live, pending);
  file.pending.push(pending);
}

function apply(content: Uint8Array, pending: Pending): Uint8Array {
  if (pending.kind === 'truncate') return content.slice(0, pending.length);
  const result = new Uint8Array(Math.max(content.length, pending.at + pending.bytes.length));
  result.set(content);
  result.set(pending.bytes, pending.at);
  return result;
}

function survive(content: Uint8Array, pending: Pending, chance: Chance): Uint8Array {
  if (pending.kind === 'truncate') return chance.below(2) === 0 ? content : apply(content, pending);
  const { at, bytes } = pending;
  const keep = (kept: Uint8Array): Uint8Array => apply(content, { kind: 'write', at, bytes: kept });
  switch (chance.pick(FATES)) {
    case 'kept':
      return keep(bytes);
    case 'dropped':
      return content;
    case 'torn':
      return keep(bytes.slice(0, chance.below(bytes.length + 1)));
    case 'garbage':
      return keep(chance.bytes(bytes.length));
    case 'zeros':
      return keep(new Uint8Array(bytes.length));
    case 'some sectors':
      return keep(someSectors(bytes, chance));
    case 'one bad sector':
      return keep(oneBadSector(bytes, chance));
  }
}

/** A disk writes sectors in any order: those that were not reached hold zeros, or what lay there before. */
function someSectors(bytes: Uint8Array, chance: Chance): Uint8Array {
  const result = Uint8Array.from(bytes);
  for (let at = 0; at < result.length; at += SECTOR_BYTES) {
    const length = Math.min(SECTOR_BYTES, result.length - at);
    const fate = chance.below(4);
    if (fate === 0) result.fill(0, at, at + length);
    if (fate === 1) result.set(chance.bytes(length), at);
  }
  return result;
}

/** All but one sector were reached. */
function oneBadSector(bytes: Uint8Array, chance: Chance): Uint8Array {
  const result = Uint8Array.from(bytes);
  const at = chance.below(bytes.length);
  result.set(chance.bytes(Math.min(SECTOR_BYTES, bytes.length - at)), at);
  return result;
}
