import type { JournalEntry } from '../../../shared/domain/ledger/change';

/** Which entries Ctrl+Z and Ctrl+Y reach next, derived from the journal itself. */
export class UndoStack {
  readonly #done: number[] = [];
  #undone: number[] = [];
  readonly #takenBack = new Set<number>();

  /** Takes one entry into account, in order of `seq`. */
  push(entry: JournalEntry): void {
    if (entry.undoes !== undefined) {
      this.#done.pop();
      this.#undone.push(entry.undoes);
      this.#takenBack.add(entry.undoes);
    } else if (entry.redoes !== undefined) {
      this.#undone.pop();
      this.#done.push(entry.redoes);
      this.#takenBack.delete(entry.redoes);
    } else {
      // What was undone before a new command cannot be done again: its values may not fit any more.
      this.#undone = [];
      if (entry.undoable) this.#done.push(entry.seq);
      else this.#done.length = 0;
    }
  }

  /** Number of the entry that undo would take back. */
  get nextUndo(): number | null {
    return this.#done[this.#done.length - 1] ?? null;
  }

  /** Number of the entry that redo would do again. */
  get nextRedo(): number | null {
    return this.#undone[this.#undone.length - 1] ?? null;
  }

  /** True while the entry with that number is taken back. */
  isTakenBack(seq: number): boolean {
    return this.#takenBack.has(seq);
  }
}
