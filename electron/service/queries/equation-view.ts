import type { Equation } from '../../../shared/domain/target/equations';

/** An equation for the page, which sets 相符 apart as a sign of its own; what does not add up stays named in the text. */
export function equationView({ text, holds, difference }: Equation): { text: string; holds: boolean; difference: number } {
  return { text: holds ? text.replace(/，相符$/, '') : text, holds, difference };
}
