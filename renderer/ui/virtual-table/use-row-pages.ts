import { hashKey, useQueries, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { AppError } from '../../../shared/contract/app-error';
import type { Result } from '../../../shared/result';
import { useLedgerVersion } from '../../platform/ledger-version';

/** Rows asked for at once. */
const PAGE_SIZE = 100;
/** A dragged scroll bar passes many pages; only where it rests for this long is asked for. */
const REST_MS = 30;

/** Any answer that is one page of rows out of `total`. */
export interface PageOfRows<Row> {
  readonly total: number;
  readonly rows: readonly Row[];
}

export interface RowPages<Row, P extends PageOfRows<Row>> {
  /** `ready` as soon as the number of rows is known; single pages may still be on their way. */
  readonly status: 'loading' | 'failed' | 'ready';
  readonly error: AppError | null;
  readonly retry: () => void;
  readonly total: number;
  /** Newest answer to this question, for what it says besides the rows. */
  readonly head: P | null;
  /** False while the answer on screen belongs to an older question or version. */
  readonly fresh: boolean;
  readonly rowAt: (index: number) => Row | undefined;
  readonly onRange: (first: number, last: number) => void;
  /** Rows of a stretch, asked for where the screen does not hold them (copying, filling). */
  readonly rowsBetween: (first: number, last: number) => Promise<Result<readonly Row[], AppError>>;
}

class PageFailure extends Error {
  readonly detail: AppError;
  constructor(detail: AppError) {
    super(detail.code);
    this.detail = detail;
  }
}

interface Held<Row, P> {
  readonly question: string;
  readonly pages: Map<number, readonly Row[]>;
  head: P | null;
}

/**
 * Rows of a long list, page by page as they come on screen. `key` names the question (filter and order); `ask` puts it
 * for one stretch. After a change in the ledger the pages on screen are asked again and the old rows stay until then.
 */
export function useRowPages<Row, P extends PageOfRows<Row>>(
  key: readonly unknown[],
  ask: (offset: number, limit: number) => Promise<Result<P, AppError>>,
): RowPages<Row, P> {
  const { epoch } = useLedgerVersion();
  const client = useQueryClient();
  const question = hashKey(key);
  const [shown, setShown] = useState({ first: 0, last: 0 });
  const timer = useRef<number | undefined>(undefined);
  const latestAsk = useRef(ask);
  useEffect(() => {
    latestAsk.current = ask;
  });
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const optionsOf = useCallback(
    (page: number) => ({
      queryKey: ['rows', question, epoch, page] as const,
      gcTime: 60_000,
      queryFn: async (): Promise<P> => {
        const reply = await latestAsk.current(page * PAGE_SIZE, PAGE_SIZE);
        if (!reply.ok) throw new PageFailure(reply.error);
        return reply.value;
      },
    }),
    [question, epoch],
  );

  const pageNumbers = useMemo(() => {
    return Array.from({ length: shown.last - shown.first + 1 }, (_, i) => shown.first + i);
  }, [shown]);
  const results = useQueries({ queries: pageNumbers.map(optionsOf) });

  // What was last shown for this question; a newer version of the ledger replaces it page by page.
  const held = useRef<Held<Row, P>>({ question, pages: new Map(), head: null });
  if (held.current.question !== question) held.current = { question, pages: new Map(), head: held.current.head };
  const store = held.current;
  let newest: P | null = null;
  results.forEach(({ data }, i) => {
    const page = pageNumbers[i];
    if (data === undefined || page === undefined) return;
    store.pages.set(page, data.rows);
    newest = data;
  });
  if (newest !== null) store.head = newest;

  const failure = results.find(({ error }) => error !== null)?.error ?? null;
  const onRange = useCallback((first: number, last: number) => {
    const pages = { first: Math.floor(first / PAGE_SIZE), last: Math.floor(last / PAGE_SIZE) };
    window.clearTimeout(timer.current);
    // Scrolling inside the pages at hand changes nothing here, so that only the rows are drawn anew.
    timer.current = window.setTimeout(() => {
      setShown((before) => (before.first === pages.first && before.last === pages.last ? before : pages));
    }, REST_MS);
  }, []);

  const rowAt = (index: number): Row | undefined => store.pages.get(Math.floor(index / PAGE_SIZE))?.[index % PAGE_SIZE];
  const rowsBetween = async (first: number, last: number): Promise<Result<readonly Row[], AppError>> => {
    const rows: Row[] = [];
    for (let page = Math.floor(first / PAGE_SIZE); page <= Math.floor(last / PAGE_SIZE); page += 1) {
      try {
        const { rows: pageRows } = await client.fetchQuery({ ...optionsOf(page), staleTime: Number.POSITIVE_INFINITY });
        const offset = page * PAGE_SIZE;
        rows.push(...pageRows.filter((_, i) => offset + i >= first && offset + i <= last));
      } catch (cause) {
        if (cause instanceof PageFailure) return { ok: false, error: cause.detail };
        throw cause;
      }
    }
    return { ok: true, value: rows };
  };

  return {
    status: failure !== null ? 'failed' : store.head === null ? 'loading' : 'ready',
    error:
      failure === null ? null : failure instanceof PageFailure ? failure.detail : { code: 'internal', message: '这里的内容没有取到。台账数据未改动，请重试。' },
    retry: () => {
      for (const result of results) if (result.error !== null) void result.refetch();
    },
    total: store.head?.total ?? 0,
    head: store.head,
    fresh: newest !== null,
    rowAt,
    onRange,
    rowsBetween,
  };
}
