import { posix } from 'node:path';
import type { FileAccess, FileHandle } from '../../electron/service/store/file-access';
import type { Chance } from './fake-disk-chance';
import { type Fault, type FaultCode, hits, type Operation, systemError } from './fake-disk-faults';
import { afterPowerCut, appendTo, type FakeFile, flush, loseFlush, settledFile, truncateTo } from './fake-disk-file';

type Node = FakeFile | 'folder';
type NameChange = { readonly dir: string; readonly set: ReadonlyMap<string, Node>; readonly removed: readonly string[] };
type DiskState = { readonly live: Map<string, Node>; readonly durable: Map<string, Node>; readonly pendingNames: NameChange[] };

/**
 * A disk that keeps no promise it did not give: what was not flushed may be kept, dropped, torn or turned to garbage when the
 * power goes, and a name that was made, moved or removed may be lost unless its folder was flushed. Paths are POSIX.
 */
export interface FakeDisk {
  readonly fs: FileAccess;
  /** How many calls were made. */
  operations(): number;
  /** Handles that nobody has closed. */
  openHandles(): number;
  /** Called after every call that succeeded; the power may be cut there. */
  onOperation(listener: (operation: Operation, path: string) => void): void;
  setFault(fault: Fault | null): void;
  /** The disk as the next start finds it. This one goes on as if nothing had happened. */
  powerCut(chance: Chance): FakeDisk;
  /** The same disk at this moment, for a program that comes after one that was killed: nothing is lost, nothing is flushed either. */
  copy(): FakeDisk;
  /** What programs see in the file at `path`. */
  content(path: string): Uint8Array;
  /** Puts a file on the medium, as by another program long ago. */
  plant(path: string, content: Uint8Array): void;
  paths(): readonly string[];
}

/** A disk that holds nothing but a root folder. */
export function fakeDisk(initial: DiskState = stateOf(new Map([['/', 'folder']]))): FakeDisk {
  const { live, durable } = initial;
  let { pendingNames } = initial;
  let count = 0;
  let handles = 0;
  let fault: Fault | null = null;
  let fullAfterShortWrite = false;
  let listener: (operation: Operation, path: string) => void = () => undefined;

  /** Every call goes through here: one turn of the loop, the fault if one is due, the effect, the listener. */
  async function call<T>(operation: Operation, path: string, effect: () => T, whenFailing?: (code: FaultCode) => T | undefined): Promise<T> {
    await null;
    count += 1;
    if (fault !== null && count >= fault.from && hits(fault.code, operation)) {
      const { code, lasts } = fault;
      if (lasts === 'once') fault = null;
      const instead = whenFailing?.(code);
      if (instead !== undefined) return instead;
      throw systemError(code, operation);
    }
    const result = effect();
    listener(operation, path);
    return result;
  }

  function changeNames(path: string, set: ReadonlyMap<string, Node>, removed: readonly string[]): void {
    const change = { dir: posix.dirname(path), set, removed };
    applyNames(live, change);
    pendingNames.push(change);
  }

  function nodeAt(path: string, operation: string): Node {
    const node = live.get(path);
    if (node === undefined) throw systemError('ENOENT', `${operation} ${path}`);
    return node;
  }

  function openNode(path: string, mode: 'read' | 'append' | 'create'): FakeFile {
    if (mode === 'create') {
      if (live.has(path)) throw systemError('EEXIST', `open ${path}`);
      nodeAt(posix.dirname(path), 'open');
      const file = settledFile(new Uint8Array());
      changeNames(path, new Map([[path, file]]), []);
      return file;
    }
    const node = nodeAt(path, 'open');
    if (node === 'folder') throw systemError('EISDIR', `open ${path}`);
    return node;
  }

  function handleOf(path: string, file: FakeFile): FileHandle {
    let open = true;
    handles += 1;
    const on = <T>(operation: Operation, effect: () => T, whenFailing?: (code: FaultCode) => T | undefined): Promise<T> => {
      if (!open) throw new Error(`${operation} on a closed file`);
      return call(operation, path, effect, whenFailing);
    };
    const closed = (): void => {
      open = false;
      handles -= 1;
    };
    return {
      read: (position, length) => on('read', () => file.live.slice(position, position + length)),
      append: (bytes) =>
        on(
          'append',
          () => {
            if (fullAfterShortWrite) {
              fullAfterShortWrite = false;
              throw systemError('ENOSPC', 'append');
            }
            appendTo(file, bytes);
            return bytes.length;
          },
          (code) => {
            // A disk that becomes full takes what still fits and says so in the count; only the next write gets the error.
            const fits = bytes.length >> 1;
            if (code !== 'ENOSPC' || fits === 0 || fullAfterShortWrite) return undefined;
            fullAfterShortWrite = true;
            appendTo(file, bytes.subarray(0, fits));
            return fits;
          },
        ),
      datasync: () =>
        on(
          'datasync',
          () => flush(file),
          () => {
            loseFlush(file);
            return undefined;
          },
        ),
      truncate: (length) => on('truncate', () => truncateTo(file, length)),
      size: () => on('size', () => file.live.length),
      close: () =>
        on('close', closed, () => {
          closed();
          return undefined;
        }),
    };
  }

  const fs: FileAccess = {
    open: (path, mode) => call(`open-${mode}`, path, () => handleOf(path, openNode(path, mode))),
    readdir: (dir) =>
      call('readdir', dir, () =>
        [...live.keys()]
          .filter((path) => path !== dir && posix.dirname(path) === dir)
          .map((path) => posix.basename(path))
          .sort(),
      ),
    stat: (path) =>
      call('stat', path, () => {
        const node = live.get(path);
        return node === undefined ? null : { size: node === 'folder' ? 0 : node.live.length, isDirectory: node === 'folder', modifiedMs: 0 };
      }),
    mkdir: (dir) =>
      call('mkdir', dir, () => {
        if (live.has(dir)) throw systemError('EEXIST', `mkdir ${dir}`);
        nodeAt(posix.dirname(dir), 'mkdir');
        changeNames(dir, new Map([[dir, 'folder']]), []);
      }),
    rename: (from, to) => call('rename', from, () => changeNames(from, new Map([[to, nodeAt(from, 'rename')]]), [from])),
    unlink: (path) =>
      call('unlink', path, () => {
        nodeAt(path, 'unlink');
        changeNames(path, new Map(), [path]);
      }),
    syncDir: (dir) =>
      call('sync-dir', dir, () => {
        for (const change of pendingNames) if (change.dir === dir) applyNames(durable, change);
        pendingNames = pendingNames.filter((change) => change.dir !== dir);
      }),
  };

  return {
    fs,
    operations: () => count,
    openHandles: () => handles,
    onOperation: (given) => {
      listener = given;
    },
    setFault: (given) => {
      fault = given;
      fullAfterShortWrite = false;
    },
    powerCut: (chance) => {
      const names = new Map(durable);
      for (const change of pendingNames) if (chance.below(2) === 0) applyNames(names, change);
      return fakeDisk(stateOf(withoutOrphans(names, (file) => settledFile(afterPowerCut(file, chance)))));
    },
    copy: () => fakeDisk(copyState({ live, durable, pendingNames })),
    content: (path) => {
      const node = nodeAt(path, 'content');
      if (node === 'folder') throw systemError('EISDIR', path);
      return node.live;
    },
    plant: (path, content) => {
      for (let dir = posix.dirname(path); !live.has(dir); dir = posix.dirname(dir)) {
        live.set(dir, 'folder');
        durable.set(dir, 'folder');
      }
      const file = settledFile(content);
      live.set(path, file);
      durable.set(path, file);
    },
    paths: () => [...live.keys()].sort(),
  };
}

/** A disk on which everything has been flushed. */
const stateOf = (names: ReadonlyMap<string, Node>): DiskState => ({ live: new Map(names), durable: new Map(names), pendingNames: [] });

function copyState({ live, durable, pendingNames }: DiskState): DiskState {
  const copies = new Map<Node, Node>();
  const copyNode = (node: Node): Node => {
    if (node === 'folder') return node;
    const copy = copies.get(node) ?? { ...node, pending: [...node.pending] };
    copies.set(node, copy);
    return copy;
  };
  const copyNames = (names: ReadonlyMap<string, Node>): Map<string, Node> => new Map([...names].map(([path, node]) => [path, copyNode(node)]));
  return { live: copyNames(live), durable: copyNames(durable), pendingNames: pendingNames.map((change) => ({ ...change, set: copyNames(change.set) })) };
}

function applyNames(names: Map<string, Node>, change: NameChange): void {
  for (const path of change.removed) names.delete(path);
  for (const [path, node] of change.set) names.set(path, node);
}

/** A file whose folder's own name was lost is gone with it. */
function withoutOrphans(names: ReadonlyMap<string, Node>, settle: (file: FakeFile) => FakeFile): Map<string, Node> {
  const reachable = (path: string): boolean => path === '/' || (names.get(posix.dirname(path)) === 'folder' && reachable(posix.dirname(path)));
  const kept = new Map<string, Node>();
  for (const [path, node] of names) if (reachable(path)) kept.set(path, node === 'folder' ? node : settle(node));
  return kept;
}
