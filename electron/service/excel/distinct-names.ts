import path from 'node:path';

/**
 * Names by which files of one import are told apart: the bare name where it is the only one, else with the folder in
 * front (北区/台账.xlsx), and with a number where even that is the same. `null` = the folder says nothing to a person.
 */
export function distinctNames(files: readonly { readonly name: string; readonly folder: string | null }[]): string[] {
  const used = new Map<string, number>();
  return files.map(({ name, folder }) => {
    const isAlone = files.filter((other) => other.name === name).length === 1;
    const named = isAlone || folder === null ? name : `${path.basename(folder)}/${name}`;
    const count = (used.get(named) ?? 0) + 1;
    used.set(named, count);
    return count === 1 ? named : `${named}（${String(count)}）`;
  });
}
