import { areaFromAddress, cityOf } from '../../../../shared/codes/areas';
import { districtUnionName } from '../../../../shared/codes/union-areas';
import type { Household } from '../../../../shared/domain/household/household';
import { idKey } from '../../../../shared/domain/identity/id-number';
import type { Change, Json } from '../../../../shared/domain/ledger/change';
import type { Union } from '../../../../shared/domain/ledger/documents';
import { diffDocument } from '../../../../shared/domain/ledger/patch';
import type { LedgerReader } from '../../ledger/documents';
import { ownUnion } from '../../ledger/scheme';
import { foldName } from './fold-name';

/** Who a number or a name belongs to. */
export interface PersonInFile {
  readonly householdId: string;
  /** 'head' or the member's id. */
  readonly person: string;
}

const NOBODY: readonly PersonInFile[] = [];

/**
 * The ledger as it would be after the rows so far: the stored documents with the import's own laid over them.
 * Nothing is written; `changes()` gives what one command would write.
 */
export class DraftLedger {
  readonly #reader: LedgerReader;
  readonly #drafts = new Map<string, Household>();
  readonly #created = new Set<string>();
  readonly #people = new Map<string, PersonInFile[]>();
  readonly #heads = new Map<string, string[]>();
  readonly #newUnions = new Map<string, Union>();
  readonly #unionHouseholds = new Map<string, number>();
  /** Comparing forms of the numbers met so far: each is asked for several times. */
  readonly #keys = new Map<string, string>();
  /** Unions by the sheet's words and the area: a sheet's rows name a handful. */
  readonly #unionsFor = new Map<string, Union>();
  #lastFileNo: number;

  constructor(reader: LedgerReader) {
    this.#reader = reader;
    this.#lastFileNo = reader.lastFileNo;
    for (const household of reader.all('household')) this.#learn(household);
  }

  household(id: string): Household | undefined {
    return this.#drafts.get(id) ?? this.#reader.get('household', id);
  }

  /** True when an earlier row of this import created the household. */
  isCreatedHere(id: string): boolean {
    return this.#created.has(id);
  }

  /** Everybody in the ledger with this ID number (15 and 18 digits are one person). */
  peopleById(idNumber: string): readonly PersonInFile[] {
    return this.#people.get(this.#keyOf(idNumber)) ?? NOBODY;
  }

  /** Household headed by this ID number. */
  byHeadId(idNumber: string): Household | undefined {
    const head = this.peopleById(idNumber).find((found) => found.person === 'head');
    return head === undefined ? undefined : this.household(head.householdId);
  }

  /** Households whose head has this name, spaces aside. */
  byHeadName(name: string): readonly Household[] {
    return (this.#heads.get(foldName(name)) ?? []).flatMap((id) => this.household(id) ?? []);
  }

  /** A new file with the next 卷号. `make` gets its id and number. */
  create(make: (id: string, fileNo: string) => Household): Household {
    this.#lastFileNo += 1;
    const fileNo = String(this.#lastFileNo).padStart(6, '0');
    const household = make(`h${fileNo}`, fileNo);
    this.#created.add(household.id);
    this.#drafts.set(household.id, household);
    this.#learn(household);
    this.#unionHouseholds.set(household.unionId, (this.#unionHouseholds.get(household.unionId) ?? 0) + 1);
    return household;
  }

  /** Lays a changed household over the stored one. */
  put(household: Household): void {
    const before = this.household(household.id);
    this.#drafts.set(household.id, household);
    if (
      before !== undefined &&
      (before.members !== household.members || before.head.idNumber !== household.head.idNumber || before.head.name !== household.head.name)
    )
      this.#learn(household);
  }

  /**
   * The union a new file belongs to: the district that the sheet names, else the district of 户口所在地, else the
   * ledger's own. A district union that is not there yet is created under the ledger's own.
   */
  unionFor(sheetWords: string | null, area: string | undefined): Union {
    const key = `${area ?? ''} ${sheetWords ?? ''}`;
    const known = this.#unionsFor.get(key);
    if (known !== undefined) return known;
    const union = this.#findUnion(sheetWords, area);
    this.#unionsFor.set(key, union);
    return union;
  }

  #findUnion(sheetWords: string | null, area: string | undefined): Union {
    const own = ownUnion(this.#reader);
    const named = sheetWords === null ? null : namedUnion(sheetWords);
    if (named !== null && named.name === own.name) return this.#districtUnion(own, area) ?? own;
    if (named !== null && named.area === undefined) return this.#unionNamed(named.name, undefined, own);
    return this.#districtUnion(own, named?.area) ?? this.#districtUnion(own, area) ?? own;
  }

  /** The 区县总工会 of a district below the ledger's own union; undefined where the ledger has none of that kind. */
  #districtUnion(own: Union, area: string | undefined): Union | undefined {
    if (area === undefined || area.length !== 6 || own.area === area) return undefined;
    // A district's own ledger keeps people from elsewhere too; only a city or province has district unions below it.
    if (own.area !== undefined && (own.area.length === 6 || cityOf(area) !== own.area)) return undefined;
    const name = districtUnionName(area);
    return name === null ? undefined : this.#unionNamed(name, area, own);
  }

  #unionNamed(name: string, area: string | undefined, own: Union): Union {
    const known = this.#reader.all('union').find((union) => union.name === name) ?? this.#newUnions.get(name);
    if (known !== undefined) return known;
    const id = `u${String(this.#freeUnionNumber(this.#reader.count('union') + this.#newUnions.size + 1)).padStart(4, '0')}`;
    const union: Union = { id, name, parentId: own.id, code: area ?? id, ...(area === undefined ? {} : { area }) };
    this.#newUnions.set(name, union);
    return union;
  }

  /** Unions this import creates, with the number of new files in each. */
  newUnions(): { name: string; households: number }[] {
    return this.#usedUnions().map((union) => ({ name: union.name, households: this.#unionHouseholds.get(union.id) ?? 0 }));
  }

  get createdHouseholds(): number {
    return this.#created.size;
  }

  /** What one command would write. */
  changes(): Change[] {
    const changes: Change[] = this.#usedUnions().map((union) => ({ kind: 'union', id: union.id, path: [], after: union as unknown as Json }));
    for (const [id, household] of this.#drafts) changes.push(...diffDocument('household', id, this.#reader.get('household', id), household));
    return changes;
  }

  #usedUnions(): Union[] {
    return [...this.#newUnions.values()].filter((union) => this.#unionHouseholds.has(union.id));
  }

  #freeUnionNumber(from: number): number {
    let number = from;
    const taken = (id: string): boolean => this.#reader.get('union', id) !== undefined || [...this.#newUnions.values()].some((union) => union.id === id);
    while (taken(`u${String(number).padStart(4, '0')}`)) number += 1;
    return number;
  }

  #learn(household: Household): void {
    this.#note(household.head.idNumber, { householdId: household.id, person: 'head' });
    for (const member of Object.values(household.members)) this.#note(member.idNumber, { householdId: household.id, person: member.id });
    const key = foldName(household.head.name);
    const ids = this.#heads.get(key) ?? [];
    if (!ids.includes(household.id)) this.#heads.set(key, [...ids, household.id]);
  }

  #note(idNumber: string | undefined, person: PersonInFile): void {
    if (idNumber === undefined) return;
    const key = this.#keyOf(idNumber);
    const known = this.#people.get(key);
    if (known === undefined) this.#people.set(key, [person]);
    else if (!known.some((other) => other.householdId === person.householdId && other.person === person.person)) this.#people.set(key, [...known, person]);
  }

  #keyOf(idNumber: string): string {
    const known = this.#keys.get(idNumber);
    if (known !== undefined) return known;
    const key = idKey(idNumber);
    this.#keys.set(idNumber, key);
    return key;
  }
}

/** The union that a sheet's name, title or 填报单位 line means: a district by its area, or a 总工会 by its name. */
function namedUnion(words: string): { readonly name: string; readonly area?: string } | null {
  const plain = words.replace(/\s+/g, '').replace(/（.*?）|\(.*?\)/g, '');
  const area = areaFromAddress(plain);
  if (area !== null && area.code.length === 6) return { name: districtUnionName(area.code) ?? plain, area: area.code };
  const union = /([\u4e00-\u9fa5]{2,20}?总工会)/.exec(plain)?.[1];
  if (union !== undefined) return { name: union };
  return /^[\u4e00-\u9fa5]{1,8}(?:新区|开发区|园区)$/.test(plain) ? { name: `${plain}总工会` } : null;
}
