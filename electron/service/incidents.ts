/** Where bugs are noted: a number the clerk can quote and a trace for the engineers, without personal data. */
export interface IncidentLog {
  /** Notes a bug; resolves the number at once, writes behind. Only names, positions and stack lines are kept. */
  note(where: string, cause: unknown): string;
}

/** Stack lines and error name only: messages may quote what a person typed. */
export function traceOf(cause: unknown): string {
  if (!(cause instanceof Error)) return typeof cause;
  const frames = (cause.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [cause.name, ...frames.slice(0, 12)].join('\n');
}
