import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import { JOURNAL_FILE } from '../../electron/service/store/workspace-file';
import type { Household } from '../../shared/domain/household/household';
import { asRead, generateHouseholds, LAST_MONTH } from '../support/generate/households';
import { loadInto } from '../support/generate/ledger-folder';
import { newLedger, withFolder } from './bench-session';
import { inMs, noteRow, type Row, ratioRow } from './figures';
import { clean, median, quantile, timed } from './measure';
import { inThousands, type Setting } from './setting';

/** One month's income of one household, saved: asked through the gate, on the disk when answered. */
export function saving(setting: Setting): Promise<readonly Row[]> {
  return withFolder(async (folder) => {
    const service = await newLedger(setting, folder);
    const generated = generateHouseholds({ seed: 14, count: setting.small, months: setting.months });
    const households = generated.households.map(asRead);
    await loadInto(service.session, { unions: generated.unions, households });
    const journal = path.join(service.folder, JOURNAL_FILE);
    const plain = await open(path.join(folder, 'plain'), 'w');
    await service.ask('households:search', { text: 'z', limit: 20 });
    clean();

    const ours: number[] = [];
    const bare: number[] = [];
    const after: number[] = [];
    for (let i = 0; i < (setting.quick ? 20 : 120); i += 1) {
      const before = (await stat(journal)).size;
      ours.push((await timed(() => service.ask('income:set', change(households, i)))).ms);
      const bytes = Buffer.alloc((await stat(journal)).size - before, i);
      bare.push(
        (
          await timed(async () => {
            await plain.write(bytes);
            await plain.datasync();
          })
        ).ms,
      );
      after.push((await timed(() => service.ask('session:state', {}))).ms);
    }
    await plain.close();

    const lowdb = await savedByLowdb(folder, households, setting.runs);
    await service.session.close();
    const size = `${inThousands(setting.small)} households`;
    const disk = { name: 'append + fdatasync of as many bytes', ms: median(bare) };
    return [
      ratioRow(`saving one change, ${size}`, median(ours), disk, 3),
      noteRow(`saving one change, ${size}, p95`, inMs(quantile(ours, 0.95)), {
        name: 'append + fdatasync, p95',
        ms: quantile(bare, 0.95),
        ratio: quantile(ours, 0.95) / quantile(bare, 0.95),
      }),
      noteRow(`saving one change, ${size}`, inMs(median(ours)), { name: "lowdb's JSONFile (not flushed)", ms: lowdb, ratio: median(ours) / lowdb }),
      noteRow(`first question after a change, ${size} (brings the index up to date)`, inMs(median(after))),
    ];
  });
}

function change(households: readonly Household[], index: number) {
  const household = households[(index * 7) % households.length];
  if (household === undefined) throw new Error('No households');
  return {
    entries: [{ householdId: household.id, month: LAST_MONTH, totalFen: 900_000 + index, population: 3, items: null }],
    source: '核查' as const,
    evidence: '',
    revisions: {},
  };
}

/** The whole ledger written again for one change, as lowdb does it. */
async function savedByLowdb(folder: string, households: readonly Household[], runs: number): Promise<number> {
  const low = new Low(new JSONFile<{ households: readonly Household[] }>(path.join(folder, 'lowdb.json')), { households });
  const times: number[] = [];
  for (let i = 0; i < runs; i += 1) times.push((await timed(() => low.write())).ms);
  return median(times);
}
