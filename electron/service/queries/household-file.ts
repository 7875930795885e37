import { areaFullName } from '../../../shared/codes/areas';
import type { OutputOf } from '../../../shared/contract/contract';
import { lastEndedMonth } from '../../../shared/domain/calendar/date';
import { addMonths, monthsFromTo, requireMonthIndex } from '../../../shared/domain/calendar/month';
import type { Household } from '../../../shared/domain/household/household';
import { ageOn } from '../../../shared/domain/identity/age';
import { factsOf, personWarnings } from '../../../shared/domain/identity/person-facts';
import type { DateText, Month } from '../../../shared/domain/primitives';
import { laterSteps } from '../../../shared/domain/standard/standard-table';
import { STATUS_LABELS, statusOn } from '../../../shared/domain/status/status';
import type { JudgeInput } from '../../../shared/domain/verdict/income-verdict';
import { findMonth, judgeIncome } from '../../../shared/domain/verdict/judge-income';
import { lineFor } from '../../../shared/domain/verdict/line-for';
import type { LedgerReader } from '../ledger/documents';
import { schemeOf } from '../ledger/scheme';
import { householdFields, memberFields } from './field-views';
import { findingsOf } from './findings';
import { verdictView } from './verdict-view';

type FileView = OutputOf<'household:file'>;

/** What a judgement of this household reads. */
export function judgeInputOf(reader: LedgerReader, household: Household): JudgeInput {
  return { household, union: reader.get('union', household.unionId), scheme: schemeOf(reader) };
}

/** One household as its page shows it, judged for the working date. */
export function householdFile(reader: LedgerReader, household: Household, workingDate: DateText): FileView {
  const input = judgeInputOf(reader, household);
  const through = lastEndedMonth(workingDate);
  const verdict = judgeIncome(input, through);
  const status = statusOn(household, workingDate);
  const { birth } = factsOf(household.head);
  return {
    id: household.id,
    revision: reader.revision('household', household.id),
    fileNo: household.fileNo,
    nationalNo: household.nationalNo ?? '',
    name: household.head.name,
    unionName: reader.get('union', household.unionId)?.name ?? '',
    areaName: household.home.area === undefined ? '' : (areaFullName(household.home.area) ?? household.home.area),
    statusLabel: STATUS_LABELS[status],
    status,
    level: household.home.level ?? '',
    population: household.home.population ?? null,
    age: birth === null || birth > workingDate ? null : ageOn(birth, workingDate),
    fields: householdFields(household),
    members: Object.values(household.members)
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map((member) => ({
        id: member.id,
        name: member.name,
        relation: member.relation ?? '',
        fields: memberFields(household, member),
        warnings: personWarnings(member).map((warning) => warning.text),
      })),
    helpers: Object.values(household.pairings)
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map((pairing) => ({
        id: pairing.id,
        name: pairing.name,
        unit: pairing.unit ?? '',
        role: pairing.role ?? '',
        post: pairing.post ?? '',
        phone: pairing.phone ?? '',
        from: pairing.from ?? '',
        until: pairing.until ?? '',
        plannedExitYear: pairing.plannedExitYear ?? null,
      })),
    verdict: verdictView(input, verdict),
    months: monthsOf(input, household, through, verdict.months[0]?.month ?? through),
    futureLines: laterSteps(lineFor(input), requireMonthIndex(through)).map((step) => ({
      from: step.from,
      fen: step.entry.fen,
      document: step.entry.document,
    })),
    episodes: Object.values(household.episodes).map((episode) => ({
      id: episode.id,
      kind: episode.kind === 'full' ? '正式档案' : '临时救助档案',
      enrolledOn: episode.enrolledOn ?? '',
      relapse: episode.relapse,
      exits: Object.values(episode.exits).map((exit) => ({
        id: exit.id,
        kind: exit.kind,
        on: exit.on,
        reason: exit.reason,
        deregisterReason: exit.deregisterReason ?? '',
        procedureLabel: '历史退出（程序材料在纸质档案）',
      })),
    })),
    findings: findingsOf(input, household, workingDate),
  };
}

/** At most this many years of months stand in the chart; older ones stay in the history. */
const MOST_MONTHS = 60;

const earlier = (a: Month, b: Month): Month => (a < b ? a : b);
const later = (a: Month, b: Month): Month => (a < b ? b : a);

function monthsOf(input: JudgeInput, household: Household, through: Month, windowStart: Month): FileView['months'] {
  const recorded = Object.keys(household.incomes).sort();
  const first = earlier(recorded[0] ?? windowStart, windowStart);
  const last = later(recorded[recorded.length - 1] ?? through, through);
  const earliest = addMonths(last, 1 - MOST_MONTHS);
  const line = lineFor(input);
  const findings = monthsFromTo(later(first, earliest), last).map((month) => findMonth(input, line, requireMonthIndex(month)));
  const inRun = markRuns(findings, input.scheme.runMonths);
  return findings.map((finding, i) => {
    const record = household.incomes[finding.month];
    const people = finding.population;
    return {
      month: finding.month,
      population: people,
      ownFen: finding.ownFen,
      allFen: finding.allFen,
      perHeadFen: finding.ownFen === null || people === null || people < 1 ? null : finding.ownFen / people,
      perHeadAllFen: finding.allFen === null || people === null || people < 1 ? null : finding.allFen / people,
      lineFen: finding.lineFen,
      lineByCity: finding.byCity,
      above: finding.above,
      inRun: inRun[i] ?? false,
      unsplitFen: record?.items.unsplit ?? 0,
      source: finding.source ?? '',
    };
  });
}

/** Months that belong to a whole run above the line. */
function markRuns(findings: readonly { readonly above: boolean | null }[], runMonths: number): boolean[] {
  const marks = findings.map(() => false);
  let start = 0;
  findings.forEach((finding, i) => {
    if (finding.above !== true) start = i + 1;
    else if (i - start + 1 >= runMonths) marks.fill(true, start, i + 1);
  });
  return marks;
}
