import { chanceOf } from '../../electron/service/demo/chance';
import { pinyinKeys } from '../../electron/service/search/pinyin-key';
import type { Household } from '../../shared/domain/household/household';
import { asRead, generateHouseholds } from '../support/generate/households';
import { loadInto } from '../support/generate/ledger-folder';
import { newLedger, type Service, withFolder, withoutJournal } from './bench-session';
import { inMs, limitRow, noteRow, type Row } from './figures';
import { clean, quantile, timedWork } from './measure';
import { inThousands, type Setting } from './setting';

/** Rows that the palette shows. */
const SHOWN = 20;

/** Typing into the search, each keystroke a question through the gate. */
export async function searching(setting: Setting): Promise<readonly Row[]> {
  return [...(await searchIn(setting, setting.small, 10)), ...(await searchIn(setting, setting.large, 30))];
}

function searchIn(setting: Setting, count: number, mostMs: number): Promise<readonly Row[]> {
  return withFolder(async (folder) => {
    const service = await newLedger(setting, folder, { fs: withoutJournal });
    const { unions, households } = generateHouseholds({ seed: 12, count, months: setting.months });
    await loadInto(service.session, { unions, households: households.map(asRead) });
    const typed = keystrokes(households);
    clean();

    const first = await timedWork(() => service.ask('households:search', { text: 'z', limit: SHOWN }));
    const search = await typeAll(typed, (text) => service.ask('households:search', { text, limit: SHOWN }));
    const list = await typeAll(typed, (text) => listOf(service, text));
    const changed = await afterChanges(service, households);
    await service.session.close();

    const size = `${inThousands(count)} households`;
    return [
      limitRow(`search keystroke, ${size}, p95 of ${String(typed.length)}`, quantile(search, 0.95), mostMs),
      limitRow(`list narrowed by a keystroke, ${size}, p95`, quantile(list, 0.95), mostMs),
      noteRow(`search keystroke, ${size}: median, slowest`, `${inMs(quantile(search, 0.5))}, ${inMs(quantile(search, 1))}`),
      noteRow(`search keystroke after a change, ${size}, median`, inMs(quantile(changed, 0.5))),
      noteRow(`first question after opening, ${size} (makes the index)`, inMs(first)),
    ];
  });
}

/** A search right after one household was corrected, which makes what was found before out of date. */
async function afterChanges(service: Service, households: readonly Household[]): Promise<readonly number[]> {
  const chance = chanceOf(14);
  const times: number[] = [];
  for (let i = 0; i < 21; i += 1) {
    const { id } = chance.pick(households);
    const { revision } = await service.ask('household:file', { id });
    await service.ask('household:edit', { id, revision, target: 'head', values: { phone: `1380000${String(1000 + i)}` }, reasons: {} });
    times.push(await timedWork(() => service.ask('households:search', { text: 'zjg', limit: SHOWN })));
  }
  return times;
}

function listOf(service: Service, text: string): Promise<unknown> {
  const filter = { text, unions: [], statuses: [], causes: [], groups: [], verdicts: [], plannedYears: [], paired: 'any' as const, drill: null };
  return service.ask('households:list', { filter, sort: { by: 'fileNo', descending: false }, offset: 0, limit: 100 });
}

async function typeAll(typed: readonly string[], ask: (text: string) => Promise<unknown>): Promise<readonly number[]> {
  for (const text of typed.slice(0, 30)) await ask(text);
  const times: number[] = [];
  for (const text of typed) times.push(await timedWork(() => ask(text)));
  return times;
}

/** What a person types to find some of the households: each beginning of a name, its initials, the ends of numbers. */
function keystrokes(households: readonly Household[]): readonly string[] {
  const chance = chanceOf(13);
  const typed: string[] = [];
  const typing = (text: string): void => void [...text].forEach((_unused, index) => void typed.push(text.slice(0, index + 1)));
  for (let i = 0; i < 40; i += 1) {
    const { head, fileNo } = chance.pick(households);
    typing(head.name);
    typing(pinyinKeys(head.name)[0] ?? '');
    typing(head.idNumber?.slice(-4) ?? '');
    typing(head.phone?.slice(-4) ?? '');
    typing(fileNo);
  }
  return typed;
}
