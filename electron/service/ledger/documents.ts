import type { Change, JournalEntry, Json } from '../../../shared/domain/ledger/change';
import { DOCUMENT_KINDS, type DocumentKind, type DocumentsByKind } from '../../../shared/domain/ledger/documents';
import { applyChange } from '../../../shared/domain/ledger/patch';

/** What commands and queries may read. Documents are immutable: a changed one is another object. */
export interface LedgerReader {
  get<K extends DocumentKind>(kind: K, id: string): DocumentsByKind[K] | undefined;
  all<K extends DocumentKind>(kind: K): readonly DocumentsByKind[K][];
  count(kind: DocumentKind): number;
  /** Number of the last entry that changed the document; 0 = none. A person who saw an older one is told. */
  revision(kind: DocumentKind, id: string): number;
  /** Numbers of all entries that changed the document, oldest first. */
  touchedBy(kind: DocumentKind, id: string): readonly number[];
  /** Highest 卷号 ever given, also to files whose import was undone. */
  readonly lastFileNo: number;
}

/**
 * Every document in memory, made by applying the journal's entries in order. Nothing else writes here.
 * Errors: `apply` throws ChangeMismatch when an entry does not fit; the documents are then as before the entry.
 */
export class Documents implements LedgerReader {
  readonly #byKind = new Map<DocumentKind, Map<string, Json>>(DOCUMENT_KINDS.map((kind) => [kind, new Map()]));
  readonly #touched = new Map<string, number[]>();
  readonly #lists = new Map<DocumentKind, readonly Json[]>();
  lastFileNo = 0;

  get<K extends DocumentKind>(kind: K, id: string): DocumentsByKind[K] | undefined {
    // Documents enter only through typed commands and the verified journal; the map itself cannot carry the kind.
    return this.#mapOf(kind).get(id) as DocumentsByKind[K] | undefined;
  }

  all<K extends DocumentKind>(kind: K): readonly DocumentsByKind[K][] {
    let list = this.#lists.get(kind);
    if (list === undefined) {
      list = [...this.#mapOf(kind).values()];
      this.#lists.set(kind, list);
    }
    return list as unknown as readonly DocumentsByKind[K][];
  }

  count(kind: DocumentKind): number {
    return this.#mapOf(kind).size;
  }

  revision(kind: DocumentKind, id: string): number {
    const seqs = this.#touched.get(`${kind}/${id}`);
    return seqs?.[seqs.length - 1] ?? 0;
  }

  touchedBy(kind: DocumentKind, id: string): readonly number[] {
    return this.#touched.get(`${kind}/${id}`) ?? [];
  }

  /** What the documents would be after `changes`, without keeping it: proves that an entry fits before it is written. */
  preview(changes: readonly Change[]): ReadonlyMap<string, Json | undefined> {
    const next = new Map<string, Json | undefined>();
    for (const change of changes) {
      const key = `${change.kind}/${change.id}`;
      const present = next.has(key) ? next.get(key) : this.#mapOf(change.kind).get(change.id);
      next.set(key, applyChange(present, change));
    }
    return next;
  }

  /** Takes an entry over that the store has acknowledged (or that was read from it). */
  apply(entry: JournalEntry, prepared: ReadonlyMap<string, Json | undefined> = this.preview(entry.changes)): void {
    for (const [key, document] of prepared) {
      const slash = key.indexOf('/');
      const kind = key.slice(0, slash) as DocumentKind;
      const id = key.slice(slash + 1);
      const map = this.#mapOf(kind);
      if (document === undefined) map.delete(id);
      else map.set(id, document);
      this.#lists.delete(kind);
      const seqs = this.#touched.get(key);
      if (seqs === undefined) this.#touched.set(key, [entry.seq]);
      else seqs.push(entry.seq);
      if (kind === 'household' && document !== undefined) {
        const fileNo = Number(this.get('household', id)?.fileNo);
        if (fileNo > this.lastFileNo) this.lastFileNo = fileNo;
      }
    }
  }

  #mapOf(kind: DocumentKind): Map<string, Json> {
    const map = this.#byKind.get(kind);
    if (map === undefined) throw new Error(`Unknown kind of document: ${kind}`);
    return map;
  }
}
