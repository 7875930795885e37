import { statSync } from 'node:fs';
import exceljs from 'exceljs';

const it = (_n: string, f: () => Promise<void>, _t?: number) => f();

import { readFileSync } from 'node:fs';
import { exportHouseholds, householdsWorkbook } from '../../../../../../electron/service/excel/export/export-households';
import { readBack } from '../../../../../../electron/service/excel/export/read-back';
import { sampleExport, sampleHousehold } from './sample-rows';

const N = 10000;
const cpu = (c: NodeJS.CpuUsage) => {
  const d = process.cpuUsage(c);
  return (d.user + d.system) / 1000;
};
const months = Array.from({ length: 12 }, (_, i) => `2018-${String(i + 1).padStart(2, '0')}`);
const hs = Array.from({ length: N }, (_u, i) => {
  const h = sampleHousehold(i + 1);
  return {
    ...h,
    head: {
      ...h.head,
      name: `张建${i}`,
      ethnicity: '汉族',
      sex: '男',
      political: '群众',
      workStatus: '在岗',
      modelWorker: '非劳模',
      industry: '制造业',
      marriage: '已婚',
      hukouType: '农业',
      medicalInsurance: '职工医保',
      employerNature: '国有企业',
      enterpriseStatus: '关闭破产企业',
      idNumber: String(130302198001010000 + i),
    },
    home: {
      ...h.home,
      category: '低保户',
      level: '省级',
      housing: '租房',
      floorArea: '50至70',
      selfHelp: false,
      zeroEmployment: false,
      mainCause: '患重特大疾病',
      priorityGroups: ['其他'],
      measureBatches: ['医疗保障'],
      otherYearIncomeFen: 120000,
      note: '' + i,
    },
    members: { m01: h.members.m01!, m02: { ...h.members.m01!, id: 'm02', name: `李${i}` } },
    incomes: Object.fromEntries(
      months.map((m, k) => [
        m,
        { month: m, population: 3, items: { unsplit: 180000 + i * 7 + k }, source: '核查' as const, enteredBy: '王', enteredOn: '2019-01-05' },
      ]),
    ),
  };
});
it('bench', async () => {
  const input = sampleExport(hs);
  const bare = async () => {
    const plan = householdsWorkbook(input);
    const c0 = process.cpuUsage();
    const w0 = performance.now();
    const wb = new exceljs.stream.xlsx.WorkbookWriter({ filename: '/tmp/exp/bare.xlsx' });
    for (const s of plan.sheets) {
      const ws = wb.addWorksheet(s.name);
      for (let i = 0; i < s.rowCount; i++) ws.addRow(s.rowAt(i) as never).commit();
      ws.commit();
    }
    await wb.commit();
    return [cpu(c0), performance.now() - w0] as const;
  };
  const ours = async () => {
    let longest = 0;
    let last = performance.now();
    const timer = setInterval(() => {
      const n = performance.now();
      longest = Math.max(longest, n - last - 5);
      last = n;
    }, 5);
    const c0 = process.cpuUsage();
    const w0 = performance.now();
    const r = await exportHouseholds('/tmp/exp/ours.xlsx', input, () => {});
    clearInterval(timer);
    if (!r.ok) throw new Error(r.error.message);
    return [cpu(c0), longest, performance.now() - w0] as const;
  };
  for (let k = 0; k < 5; k++) {
    const b = await bare();
    const o = await ours();
    const plan = householdsWorkbook(input);
    const bytes = readFileSync('/tmp/exp/ours.xlsx');
    const c1 = process.cpuUsage();
    const rb = await readBack(bytes, plan, { onRows: () => {}, signal: undefined });
    console.log(
      'CPU',
      b[0] | 0,
      o[0] | 0,
      (o[0] / b[0]).toFixed(2),
      'WALL',
      b[1] | 0,
      o[2] | 0,
      (o[2] / b[1]).toFixed(2),
      'LT',
      o[1] | 0,
      'readBack',
      rb,
      cpu(c1) | 0,
      statSync('/tmp/exp/bare.xlsx').size,
      statSync('/tmp/exp/ours.xlsx').size,
      'rss',
      process.memoryUsage().rss >> 20,
    );
  }
}, 300_000);
