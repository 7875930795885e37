import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { it } from 'vitest';
import { exportProgress } from '../../../../../../electron/service/excel/export/export-progress';
import { progressReport } from '../../../../../../shared/domain/report/progress-report';
import { importFiles, must, newTestLedger } from '../../../../../support/ledger-session';
import { baseOf, household, SHARES, UNIONS } from '../../../../shared/domain/target/sample-lives';

it('look', async () => {
  const ledger = await newTestLedger();
  must(await ledger.api['policy:setStandard']({ area: '1303', from: '2018-01', yuan: '600', document: '秦政字〔2017〕44号' }));
  await importFiles(
    ledger,
    ['困难职工档案汇总表.xlsx', '收入逐月核查台账.xlsx', '结对帮扶台账.xlsx'].map((n) => path.resolve('test/fixtures/ledgers', n)),
  );
  for (const masked of [false, true]) {
    const file = `/tmp/exp/look${masked ? '-masked' : ''}.xlsx`;
    const to = ledger.session.grants.issue({ path: file, purpose: 'write', name: 'x.xlsx' });
    must(
      await ledger.api['exchange:exportHouseholds']({
        to,
        filter: { text: '', unions: [], statuses: [], causes: [], groups: [], verdicts: [], plannedYears: [], paired: 'any', drill: null },
        sort: { by: 'fileNo', descending: false },
        masked,
      }),
    );
  }
  await ledger.dispose();
  const home = { population: 3 };
  const from = '2016-01-01';
  const hs = [
    household('a', [{ from, exits: [['脱困', '2018-03-01']] }], { home }),
    household('b', [{ from, exits: [['解困', '2018-05-01']] }], { home }),
    household('c', [{ from, exits: [['注销', '2018-06-01', '退休']] }], { home }),
    household('d', [{ from }], { unionId: 'u2', home }),
    household('e', [{ from: '2018-08' }], { unionId: 'u3', home }),
  ];
  const report = progressReport({
    year: 2018,
    base: baseOf(hs),
    households: hs,
    allocations: [],
    scheme: { shares: SHARES, yearEnd: '12-31' },
    asOf: '2018-12-31',
    unions: UNIONS,
  });
  must(
    await exportProgress('/tmp/exp/progress.xlsx', {
      report,
      unionName: '秦皇岛市总工会',
      filler: '王经办',
      filledOn: '2019-01-15',
      headCode: 'AB12-CD34-EF56',
      demo: false,
    }),
  );
}, 120000);
