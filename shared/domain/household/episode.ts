import type { DateOrMonth, DateText } from '../primitives';

/** 脱困 (graduated), 解困 (relieved), 注销 (deregistered). */
export const EXIT_KINDS = ['脱困', '解困', '注销'] as const;
export type ExitKind = (typeof EXIT_KINDS)[number];

/** One stay on file: from enrolment (or relapse) to the exit that closes it. */
export interface Episode {
  readonly id: string;
  /** 正式档案 or 临时救助档案. */
  readonly kind: 'full' | 'temporary';
  /** 建档日期; a month where the paper gives no day; absent where nobody wrote it down. */
  readonly enrolledOn?: DateOrMonth;
  /** True when this stay began as 返困 after an earlier exit. */
  readonly relapse: boolean;
  /** A 解困 may be followed by a 脱困 in the same stay; 脱困 and 注销 close it. */
  readonly exits: Readonly<Record<string, ExitRecord>>;
}

/** An exit as recorded. */
export interface ExitRecord {
  readonly id: string;
  readonly kind: ExitKind;
  /** Exit date: the day of 市级备案/审批. */
  readonly on: DateText;
  readonly reason: string;
  /** 注销原因, a term of the code list; only with 注销. */
  readonly deregisterReason?: string;
  /**
   * `historical` = 历史退出（程序材料在纸质档案）, rules.md 3: taken over from paper, never shown as a completed
   * procedure. The full procedure is another variant that comes with its own records.
   */
  readonly procedure: 'historical';
}
