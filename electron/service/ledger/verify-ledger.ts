import type { OutputOf } from '../../../shared/contract/contract';
import type { Ledger } from './ledger';

/** Short form of the chain's head: what a printed report carries to be held against the ledger. */
export function headCode(head: string): string {
  return (head.slice(0, 12).toUpperCase().match(/.{4}/g) ?? []).join('-');
}

/**
 * Checks the files (every record, hash and number, read again from the disk), that memory and disk tell the same
 * number of entries, and every reference between documents.
 */
export async function verifyLedger(ledger: Ledger): Promise<OutputOf<'session:verify'>> {
  const files = await ledger.store.verify();
  const problems = [...files.problems];
  const { reader } = ledger;
  if (files.entries !== ledger.entries.length) problems.push(`磁盘上有${files.entries}条记录，程序里有${ledger.entries.length}条，请重新打开台账。`);
  for (const household of reader.all('household')) {
    if (reader.get('union', household.unionId) === undefined) problems.push(`${household.head.name}（卷号${household.fileNo}）所属工会不在台账中。`);
  }
  for (const union of reader.all('union')) {
    if (union.parentId !== null && reader.get('union', union.parentId) === undefined) problems.push(`${union.name}的上级工会不在台账中。`);
  }
  for (const task of reader.all('taskAllocation')) {
    if (reader.get('targetBase', task.baseId) === undefined) problems.push(`${task.year}年下达任务所属的基数不在台账中。`);
  }
  const numbers = new Map<string, string>();
  for (const household of reader.all('household')) {
    const other = numbers.get(household.fileNo);
    if (other !== undefined) problems.push(`卷号${household.fileNo}重复：${other}、${household.head.name}。`);
    numbers.set(household.fileNo, household.head.name);
  }
  return { ok: files.ok && problems.length === 0, head: headCode(files.head), entries: files.entries, households: reader.count('household'), problems };
}
