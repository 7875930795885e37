import { areaFromText } from '../../../shared/codes/areas';
import { isMonth } from '../../../shared/domain/calendar/month';
import { type CliCommand, shapeOf } from '../cli-command';
import { cliSession, fromWhereAsked, withLedger } from '../open-ledger';
import { done, refusedWith, wrongUsage } from '../outcome';

/** A new ledger in an empty folder. */
export const createCommand: CliCommand = {
  usage: 'create DIR --union 秦皇岛市总工会',
  shape: shapeOf(['DIR'], { required: ['union'] }),
  run: async ({ positional, values }) => {
    const unionName = (values['union'] ?? '').trim();
    if (unionName.length < 2) return wrongUsage('--union 要写工会全称');
    const session = cliSession();
    const made = await session.create(fromWhereAsked(positional[0] ?? ''), { unionName, clerk: '命令行' });
    const state = session.state();
    await session.close();
    return made.ok ? done(`已新建台账：${unionName}`, { union: unionName, area: state.area }) : refusedWith(made.error.message);
  },
};

/** A 低保标准 of a place from a month on. */
export const lineCommand: CliCommand = {
  usage: 'line DIR --area 1303 --from 2018-01 --yuan 600 --document 秦政字〔2017〕44号',
  shape: shapeOf(['DIR'], { values: ['area', 'from', 'yuan', 'document'], required: ['area', 'from', 'yuan'] }),
  run: async ({ positional, values }) => {
    const written = values['area'] ?? '';
    const area = /^\d{4}$|^\d{6}$/.test(written) ? written : areaFromText(written)?.code;
    const from = values['from'] ?? '';
    if (area === undefined) return wrongUsage(`--area ${written} 不是行政区划代码`);
    if (!isMonth(from)) return wrongUsage(`--from ${from} 不是月份，请写成 2018-01`);
    return withLedger(positional[0] ?? '', { writes: true }, async ({ api }) => {
      const saved = await api['policy:setStandard']({ area, from, yuan: values['yuan'] ?? '', document: values['document'] ?? '' });
      return saved.ok ? done(saved.value.label, saved.value) : refusedWith(saved.error.message);
    });
  },
};

/** Checks files, chain and references. */
export const verifyCommand: CliCommand = {
  usage: 'verify DIR [--json]',
  shape: shapeOf(['DIR']),
  run: async ({ positional }) =>
    withLedger(positional[0] ?? '', { writes: false }, async ({ api }) => {
      const checked = await api['session:verify']({});
      if (!checked.ok) return refusedWith(checked.error.message);
      const { ok, head, entries, households, problems } = checked.value;
      return ok
        ? done(`台账完好：${entries}条记录，${households}户，核验码 ${head}`, checked.value)
        : refusedWith(`台账有问题：\n${problems.join('\n')}`, checked.value);
    }),
};
