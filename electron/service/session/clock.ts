/** The only clock of the service; tests and the command line pass their own. */
export type Clock = () => Date;

/** Local calendar day of an instant, `YYYY-MM-DD`: a clerk's today is the PC's day, not Greenwich's. */
export function localDay(instant: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${instant.getFullYear()}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`;
}
