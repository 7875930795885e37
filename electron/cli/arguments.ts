import { err, ok, type Result } from '../../shared/result';

/** What one command accepts. */
export interface CommandShape {
  /** Names of what stands without a flag, in order; the last may repeat. */
  readonly positional: readonly string[];
  readonly repeatLast?: boolean;
  /** Flags with a value; those in `required` must be given. */
  readonly values: readonly string[];
  readonly required: readonly string[];
  /** Flags without a value. */
  readonly switches: readonly string[];
}

export interface Parsed {
  readonly positional: readonly string[];
  readonly values: Readonly<Record<string, string>>;
  readonly switches: ReadonlySet<string>;
}

/** Accepted by every command: the variable that holds the password (`--password-env NAME`). */
const EVERYWHERE = 'password-env';

/** Reads the arguments of one command. Errors: what is wrong, in Chinese (wrong usage, exit status 2). */
export function parseArguments(args: readonly string[], shape: CommandShape): Result<Parsed, string> {
  const positional: string[] = [];
  const values: Record<string, string> = {};
  const switches = new Set<string>();
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i] ?? '';
    if (!arg.startsWith('--')) {
      positional.push(arg);
      continue;
    }
    const [name = '', inline] = splitOnce(arg.slice(2));
    if (shape.switches.includes(name) && inline === undefined) switches.add(name);
    else if (shape.values.includes(name) || name === EVERYWHERE) {
      const value = inline ?? args[i + 1];
      if (value === undefined || (inline === undefined && value.startsWith('--'))) return err(`--${name} 后面缺少内容`);
      if (inline === undefined) i += 1;
      if (Object.hasOwn(values, name)) return err(`--${name} 写了两次`);
      values[name] = value;
    } else return err(`不认识的选项 ${arg}`);
  }
  if (positional.length < shape.positional.length) return err(`缺少 ${shape.positional[positional.length] ?? ''}`);
  if (positional.length > shape.positional.length && shape.repeatLast !== true) return err(`多出的内容 ${positional[shape.positional.length] ?? ''}`);
  const missing = shape.required.find((name) => values[name] === undefined);
  return missing === undefined ? ok({ positional, values, switches }) : err(`缺少 --${missing}`);
}

function splitOnce(text: string): readonly [string, string | undefined] {
  const at = text.indexOf('=');
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
