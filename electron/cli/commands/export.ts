import path from 'node:path';
import { asOfProblem } from '../as-of';
import { type CliCommand, shapeOf } from '../cli-command';
import { fromWhereAsked, type Opened, withLedger } from '../open-ledger';
import { done, type Outcome, refusedWith, wrongUsage } from '../outcome';

/** The 困难职工解困脱困进度统计表 of a year as a workbook. */
export const reportCommand: CliCommand = {
  usage: 'report DIR progress --year 2018 [--as-of DATE] --out FILE.xlsx',
  shape: shapeOf(['DIR', 'progress'], { required: ['year', 'out'], values: ['year', 'out', 'as-of'] }),
  run: async ({ positional: [dir = '', kind = ''], values }) => {
    const year = Number(values['year']);
    if (kind !== 'progress') return wrongUsage(`没有“${kind}”这种报表，现有 progress`);
    if (!Number.isInteger(year) || year < 2000 || year > 2100) return wrongUsage(`--year ${values['year'] ?? ''} 不是年份`);
    const problem = asOfProblem(values['as-of']);
    if (problem !== null) return wrongUsage(problem);
    return withLedger(dir, { writes: false, asOf: values['as-of'] }, (opened) =>
      exportTo(opened, values['out'] ?? '', (to) => opened.api['exchange:exportProgress']({ to, year })),
    );
  },
};

/** Lists as workbooks. */
export const exportCommand: CliCommand = {
  usage: 'export DIR households --out FILE.xlsx',
  shape: shapeOf(['DIR', 'households'], { required: ['out'], values: ['out', 'as-of'], switches: ['masked'] }),
  run: async ({ positional: [dir = '', kind = ''], values, switches }) => {
    if (kind !== 'households') return wrongUsage(`没有“${kind}”这种导出，现有 households`);
    const problem = asOfProblem(values['as-of']);
    if (problem !== null) return wrongUsage(problem);
    const filter = { text: '', unions: [], statuses: [], causes: [], groups: [], verdicts: [], plannedYears: [], paired: 'any' as const, drill: null };
    return withLedger(dir, { writes: false, asOf: values['as-of'] }, (opened) =>
      exportTo(opened, values['out'] ?? '', (to) =>
        opened.api['exchange:exportHouseholds']({ to, filter, sort: { by: 'fileNo', descending: false }, masked: switches.has('masked') }),
      ),
    );
  },
};

async function exportTo({ session }: Opened, out: string, write: (token: string) => ReturnType<Opened['api']['exchange:exportProgress']>): Promise<Outcome> {
  const file = fromWhereAsked(out);
  const written = await write(session.grants.issue({ path: file, purpose: 'write', name: path.basename(file) }));
  return written.ok ? done(`已导出${written.value.rows}行：${file}`, written.value) : refusedWith(written.error.message);
}
