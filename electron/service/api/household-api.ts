import type { AppError } from '../../../shared/contract/app-error';
import type { InputOf, ServiceApi } from '../../../shared/contract/contract';
import { err, ok } from '../../../shared/result';
import { editHousehold } from '../commands/edit-household';
import { recordExit, recordRelapse } from '../commands/record-exit';
import { notFound } from '../commands/refusal';
import { setIncomes } from '../commands/set-incomes';
import { schemeOf } from '../ledger/scheme';
import { type Drill, resolveDrill } from '../queries/drill';
import { facetsOf } from '../queries/facets';
import { historyOf } from '../queries/history';
import { householdFile } from '../queries/household-file';
import { type IndexRow, ON_FILE } from '../queries/household-index';
import { searchRows, selectRows, toListRow } from '../queries/household-list';
import { incomeSheet } from '../queries/income-sheet';
import { neglectView } from '../queries/neglect';
import { readPaste } from '../queries/read-paste';
import type { OpenLedger, Session } from '../session/session';

type Filter = InputOf<'households:list'>['filter'];
type Sort = InputOf<'households:list'>['sort'];

/** Rows as filtered and sorted, and the number they stand behind. */
export interface Found {
  readonly rows: readonly IndexRow[];
  readonly drill: Drill | null;
}

/** Rows of the list as filtered and sorted, with the number they stand behind. A drill that is gone finds nothing. */
export function findRows(session: Session, open: OpenLedger, filter: Filter, sort: Sort): Found {
  const drill =
    filter.drill === null ? null : (resolveDrill(session, open, filter.drill) ?? { title: '这个数字已经变了，请回到原页面重新点开', ids: new Set<string>() });
  return { rows: selectRows(open.index, session.rows(open), filter, drill?.ids ?? null, sort), drill };
}

type Part = Pick<
  ServiceApi,
  | 'households:list'
  | 'households:facets'
  | 'households:search'
  | 'households:neighbours'
  | 'household:file'
  | 'household:history'
  | 'household:edit'
  | 'exit:record'
  | 'household:relapse'
  | 'income:sheet'
  | 'income:readPaste'
  | 'income:set'
  | 'home:view'
>;

/** Lists, files, incomes, exits. */
export function householdApi(session: Session): Part {
  return {
    'households:list': ({ filter, sort, offset, limit }) =>
      session.ask((open) => {
        const { rows, drill } = findRows(session, open, filter, sort);
        const workingDate = session.workingDate(open);
        return ok({
          total: rows.length,
          persons: rows.reduce((sum, row) => sum + row.persons, 0),
          rows: rows.slice(offset, offset + limit).map((row) => toListRow(row, workingDate)),
          drillTitle: drill?.title ?? null,
        });
      }),
    'households:facets': () => session.ask((open) => ok(facetsOf(session.rows(open)))),
    'households:search': ({ text, limit }) => session.ask((open) => ok(searchRows(open.index, session.rows(open), text, limit))),
    'households:neighbours': ({ id, filter, sort }) =>
      session.ask((open) => {
        const { rows } = findRows(session, open, filter, sort);
        const at = rows.findIndex((row) => row.household.id === id);
        const idAt = (index: number): string | null => (at < 0 ? null : (rows[index]?.household.id ?? null));
        return ok({ position: at + 1, total: rows.length, previous: idAt(at - 1), next: idAt(at + 1) });
      }),
    'household:file': ({ id }) =>
      session.ask((open, reader) => {
        const household = reader.get('household', id);
        return household === undefined ? notFound('这户档案') : ok(householdFile(reader, household, session.workingDate(open)));
      }),
    'household:history': ({ id, offset, limit }) => session.ask((open) => ok(historyOf(open.ledger, id, offset, limit))),
    'household:edit': (input) => session.command(editHousehold, input),
    'exit:record': (input) => session.command(recordExit, input),
    'household:relapse': (input) => session.command(recordRelapse, input),
    'income:sheet': (input) =>
      session.ask((open, reader) => ok(incomeSheet(reader, findRows(session, open, input.filter, input.sort).rows, input, session.workingDate(open)))),
    'income:readPaste': (input) =>
      session.ask((_open, reader) =>
        input.text.trim() === ''
          ? err<AppError>({ code: 'refused', message: '剪贴板里没有内容。请先在表格里复制要填的单元格。' })
          : ok(readPaste(input, reader.all('household'))),
      ),
    'income:set': (input) => session.command(setIncomes, input),
    'home:view': () =>
      session.ask((open, reader) => {
        const rows = session.rows(open);
        const onFile = rows.filter((row) => ON_FILE.has(row.status));
        return ok({
          onFile: { households: onFile.length, persons: onFile.reduce((sum, row) => sum + row.persons, 0) },
          lists: neglectView(rows, schemeOf(reader), session.workingDate(open)),
          recent: open.ledger.entries
            .slice(-5)
            .reverse()
            .map(({ label, at }) => ({ label, at })),
        });
      }),
  };
}
