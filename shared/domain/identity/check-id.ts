import { err, ok, type Result } from '../../result';
import { formatDateCn } from '../calendar/chinese';
import { isDate } from '../calendar/date';
import type { DateText } from '../primitives';
import { ID_PROBLEM_TEXTS, type IdFacts, type IdProblem, parseId } from './id-number';

/** Why a number is not taken over: it is none, or its holder would not be born yet. */
export interface RefusedId {
  readonly problem: IdProblem | 'unborn';
  /** What is wrong, for the clerk; no full stop. */
  readonly text: string;
}

/**
 * Whether an ID number may enter the ledger; the one rule of the screen and of every import.
 *
 * Units:  `today` is the real day of the entry. Not the 工作日期: an office that looks back at 2018 still has children born since.
 * Policy: rules.md 9. The birth date is looked at before the check digit: a reason makes a wrong check digit acceptable on
 *         screen, but nobody is born tomorrow.
 * Errors: what `parseId` finds, and `unborn`.
 */
export function checkId(text: string, today: DateText): Result<IdFacts, RefusedId> {
  const parsed = parseId(text);
  const birth = parsed.ok ? parsed.id.birth : parsed.problem === 'birth' || parsed.problem === 'check' ? birthIn(parsed.folded) : null;
  if (birth !== null && birth > today) return err({ problem: 'unborn', text: `身份证号里的出生日期是${formatDateCn(birth)}，还没有到，请对照证件` });
  if (parsed.ok) return ok(parsed.id);
  if (parsed.problem === 'birth' && birth !== null)
    return err({ problem: 'birth', text: `身份证号里的出生日期是${formatDateCn(birth)}，年代太早，请对照证件` });
  return err({ problem: parsed.problem, text: ID_PROBLEM_TEXTS[parsed.problem] });
}

/** The day that 18 digits name as birth; `null` when there is no such day. A 15-digit number names no year out of range. */
function birthIn(folded: string): DateText | null {
  const birth = `${folded.slice(6, 10)}-${folded.slice(10, 12)}-${folded.slice(12, 14)}`;
  return folded.length === 18 && isDate(birth) ? birth : null;
}
