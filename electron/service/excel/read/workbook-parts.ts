import { notAWorkbook, otherFormat, tooBig } from './file-refused';
import { LIMITS } from './limits';
import { isOn, prefixedAttribute, readXml } from './xml';
import { plainPartName } from './zip-directory';
import type { ZipPackage } from './zip-package';

/** A sheet as the workbook lists it. */
export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
}

export interface WorkbookParts {
  readonly date1904: boolean;
  /** Worksheets in the order of their tabs; charts and macro sheets are left out. */
  readonly sheets: readonly SheetPart[];
  readonly sharedStrings: string | null;
  readonly styles: string | null;
  readonly hasMacroSheets: boolean;
}

interface Relation {
  /** Last word of its type, which is the same in the transitional and the strict format. */
  readonly type: string;
  readonly target: string;
}

/** Finds the workbook's parts by their relations, as names differ from program to program. Throws FileRefused for other kinds of file. */
export function findWorkbookParts(zip: ZipPackage): WorkbookParts {
  const part = workbookPart(zip);
  const relations = readRelations(zip, relationsOf(part), folderOf(part));
  const sheets: SheetPart[] = [];
  let date1904 = false;
  let hasMacroSheets = false;
  readXml((take) => zip.read(part, take), {
    open: (name, attributes) => {
      if (name === 'workbookPr') date1904 = isOn(attributes['date1904']);
      if (name !== 'sheet') return;
      const relation = relations.get(prefixedAttribute(attributes, 'id') ?? '');
      if (relation?.type === 'worksheet') {
        if (sheets.length >= LIMITS.sheets) throw tooBig();
        const state = attributes['state'];
        sheets.push({ name: attributes['name'] ?? '', hidden: state === 'hidden' || state === 'veryHidden', part: relation.target });
      } else if (relation?.type.toLowerCase().includes('macrosheet') === true) hasMacroSheets = true;
    },
    close: () => undefined,
    text: () => undefined,
  });
  const firstOf = (type: string): string | null => [...relations.values()].find((relation) => relation.type === type)?.target ?? null;
  return { date1904, sheets, sharedStrings: firstOf('sharedStrings'), styles: firstOf('styles'), hasMacroSheets };
}

function workbookPart(zip: ZipPackage): string {
  const main = [...readRelations(zip, '_rels/.rels', '').values()].find((relation) => relation.type === 'officeDocument');
  const part = main !== undefined && zip.has(main.target) ? main.target : 'xl/workbook.xml';
  if (part.endsWith('.bin') || zip.has('xl/workbook.bin')) throw otherFormat('二进制格式（.xlsb）的工作簿');
  if (part.startsWith('word/')) throw notAWorkbook('Word 文档');
  if (part.startsWith('ppt/')) throw notAWorkbook('演示文稿');
  if (zip.has(part)) return part;
  if (zip.has('mimetype') && zip.has('content.xml')) throw otherFormat('开放文档格式（.ods）的表格');
  throw notAWorkbook('压缩包');
}

function readRelations(zip: ZipPackage, part: string, folder: string): ReadonlyMap<string, Relation> {
  const relations = new Map<string, Relation>();
  readXml((take) => zip.read(part, take), {
    open: (name, { Id, Type, Target, TargetMode }) => {
      // A target outside the package is somebody else's file: never followed.
      if (name !== 'Relationship' || Id === undefined || TargetMode === 'External') return;
      relations.set(Id, { type: (Type ?? '').slice((Type ?? '').lastIndexOf('/') + 1), target: resolvePart(Target ?? '', folder) });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return relations;
}

/** `worksheets/sheet1.xml`, `/xl/worksheets/sheet1.xml`, `..\xl\worksheets\sheet1.xml` as a part's name. */
function resolvePart(target: string, folder: string): string {
  const written = target.replace(/\\/g, '/');
  const steps = written.startsWith('/') || folder === '' ? [] : folder.split('/');
  for (const step of written.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return plainPartName(steps.join('/'));
}

const folderOf = (part: string): string => part.slice(0, Math.max(0, part.lastIndexOf('/')));

const relationsOf = (part: string): string => `${folderOf(part)}/_rels/${part.slice(part.lastIndexOf('/') + 1)}.rels`;
