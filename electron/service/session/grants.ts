import { randomBytes } from 'node:crypto';

/** What a token may be used for. */
export type GrantPurpose = 'read' | 'write' | 'folder';

export interface Grant {
  readonly path: string;
  readonly purpose: GrantPurpose;
  /** Name as the clerk sees it. */
  readonly name: string;
}

/** Files and folders that a person has chosen. The page knows tokens only; a token opens nothing but its own file. */
export class Grants {
  readonly #grants = new Map<string, Grant>();

  /** Remembers what a dialog in main handed out. */
  add(token: string, grant: Grant): void {
    this.#grants.set(token, grant);
  }

  /** Remembers a file of the service's own (the bytes of a dropped file) and returns its token. */
  issue(grant: Grant): string {
    const token = randomBytes(16).toString('hex');
    this.#grants.set(token, grant);
    return token;
  }

  /** The grant of a token for one purpose; `undefined` when nobody granted it. */
  find(token: string, purpose: GrantPurpose): Grant | undefined {
    const grant = this.#grants.get(token);
    return grant?.purpose === purpose ? grant : undefined;
  }
}
