import type { PackedRows } from './packed-rows';
import type { FileFacts, FileProblem } from './read-file';
import type { UnderstoodSheet } from './understood';

/** Messages between the reader and the Excel worker. Plain data, rows in batches so that neither side holds its breath. */
export interface ToWorker {
  readonly kind: 'read';
  readonly path: string;
}

export type FromWorker =
  /** Sign of life: a new step has begun. */
  | { readonly kind: 'step' }
  | { readonly kind: 'progress'; readonly rows: number }
  /** A sheet without its rows, which follow. */
  | { readonly kind: 'sheet'; readonly sheet: Omit<UnderstoodSheet, 'rows'> }
  | { readonly kind: 'rows'; readonly rows: PackedRows }
  | { readonly kind: 'done'; readonly facts: FileFacts }
  | { readonly kind: 'problem'; readonly problem: FileProblem };

/** What both sides allow a reading to cost. ◇ of the design. */
export const WORKER_LIMITS = {
  /** The longest time between two signs of life. */
  stepMs: 30_000,
  /** Resident memory over what the process had when the reading began. */
  memoryBytes: 512 * 1024 * 1024,
  /** Old-generation heap of a plain Node child, in MB: reached before the resident limit only by a leak of ours. */
  heapMb: 640,
} as const;

/** Whether a message of the reader is one that the worker knows. */
export function isToWorker(message: unknown): message is ToWorker {
  return (
    typeof message === 'object' && message !== null && 'kind' in message && message.kind === 'read' && 'path' in message && typeof message.path === 'string'
  );
}
