import { PassThrough, Writable } from 'node:stream';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { householdsWorkbook } from '../../../../../../electron/service/excel/export/export-households';
import { readBack } from '../../../../../../electron/service/excel/export/read-back';
import type { WorkbookPlan } from '../../../../../../electron/service/excel/export/sheet-plan';
import { writeWorkbook } from '../../../../../../electron/service/excel/export/write-workbook';
import { HEAD_ID, sampleExport, sampleHousehold } from './sample-rows';

const quiet = { onRows: () => undefined, signal: undefined };

async function bytesOf(plan: WorkbookPlan): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const sink = new Writable({
    write: (piece: Uint8Array, _encoding, done) => {
      pieces.push(piece);
      done();
    },
  });
  expect(await writeWorkbook(plan, sink, quiet)).toBe(true);
  return Buffer.concat(pieces);
}

describe('readBack', () => {
  const plan = householdsWorkbook(sampleExport([sampleHousehold(1), sampleHousehold(2, { home: { note: '=1+1 <&> \n第二行' } })]));
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await bytesOf(plan);
  });

  it('finds what was meant', async () => {
    expect(await readBack(bytes, plan, quiet)).toBe('same');
  });

  const changed = (part: string, change: (xml: string) => string): Uint8Array => {
    const parts = unzipSync(bytes);
    const before = strFromU8(parts[part] ?? new Uint8Array());
    const after = change(before);
    expect(after).not.toBe(before);
    return zipSync({ ...parts, [part]: strToU8(after) });
  };
  const FIRST = 'xl/worksheets/sheet1.xml';

  it.each([
    ['a digit of an ID number', FIRST, (xml: string) => xml.replace(HEAD_ID, `${HEAD_ID.slice(0, -1)}5`)],
    ['an amount', FIRST, (xml: string) => xml.replace('<v>1234.56</v>', '<v>1234.57</v>')],
    ['a text that became a number', FIRST, (xml: string) => xml.replace(/ t="str"><v>066000</, '><v>066000<')],
    ['a text that became a formula', FIRST, (xml: string) => xml.replace(/><v>=1\+1/, '><f>1+1</f><v>=1+1')],
    ['the result of a sum', FIRST, (xml: string) => xml.replace(/(<f>SUM[^<]*<\/f><v>)\d+/, '$1999')],
    ['a lost cell', FIRST, (xml: string) => xml.replace(/<c r="L5"[^>]*><v>[^<]*<\/v><\/c>/, '')],
    [
      'a cell too many',
      FIRST,
      (xml: string) => xml.replace(/<c r="G5"/, '<c r="F5"><v>1</v></c><c r="G5"').replace(/(<c r="E5".*?<\/c>)/, '$1<c r="F5"><v>1</v></c>'),
    ],
    ['a lost row', FIRST, (xml: string) => xml.replace(/<row r="6".*?<\/row>/s, '')],
    ['a lost end', FIRST, (xml: string) => xml.replace(/<row r="7".*$/s, '')],
    ['another sheet’s row', 'xl/worksheets/sheet4.xml', (xml: string) => xml.replace('汤红', '汤红红')],
    ['a sheet of another name', 'xl/workbook.xml', (xml: string) => xml.replace('name="收入逐月"', 'name="收入"')],
  ])('notices %s', async (_what, part, change) => {
    expect(await readBack(changed(part, change), plan, quiet)).toBe('different');
  });

  it('notices any byte of the sheets that the medium turned over', async () => {
    const at = Buffer.from(bytes).indexOf('xl/worksheets/sheet1.xml') + 24;
    for (let offset = 0; offset < 400; offset += 7) {
      const damaged = Uint8Array.from(bytes);
      damaged[at + offset] = (damaged[at + offset] ?? 0) ^ 0x10;
      expect(await readBack(damaged, plan, quiet), `byte ${String(offset)}`).toBe('different');
    }
  });

  it('notices a file that ends early', async () => {
    expect(await readBack(bytes.subarray(0, bytes.length - 100), plan, quiet)).toBe('different');
    expect(await readBack(new Uint8Array(), plan, quiet)).toBe('different');
  });

  it('stops when nobody wants to know', async () => {
    const controller = new AbortController();
    controller.abort();
    expect(await readBack(bytes, plan, { ...quiet, signal: controller.signal })).toBe('cancelled');
  });

  it('lets a sink that fails end the writing', async () => {
    const sink = new PassThrough();
    const writing = writeWorkbook(plan, sink, quiet);
    sink.destroy(new Error('the disk is gone'));
    await expect(writing).rejects.toThrow('the disk is gone');
  });
});
