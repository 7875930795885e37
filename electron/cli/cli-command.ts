import type { CommandShape, Parsed } from './arguments';
import type { Outcome } from './outcome';

/** One command of the command line. */
export interface CliCommand {
  readonly usage: string;
  readonly shape: CommandShape;
  readonly run: (args: Parsed) => Promise<Outcome>;
}

/** Shape of a command that takes a folder and nothing else but the named values. */
export function shapeOf(positional: readonly string[], of: Partial<Omit<CommandShape, 'positional'>> = {}): CommandShape {
  return {
    positional,
    values: of.values ?? of.required ?? [],
    required: of.required ?? [],
    switches: of.switches ?? [],
    ...(of.repeatLast === undefined ? {} : { repeatLast: of.repeatLast }),
  };
}
