import type { UnreadableFile } from '../understood';

/**
 * Stops the reading of one file from deep inside the parsers. Expected, and turned into a value at the door
 * (`read-file.ts`); nothing else may throw or catch it.
 */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';
  readonly refusal: UnreadableFile['refusal'];
  /** What is wrong with the file, for the clerk, without its name. */
  readonly reason: string;

  constructor(refusal: UnreadableFile['refusal'], reason: string) {
    super(`${refusal}: ${reason}`);
    this.refusal = refusal;
    this.reason = reason;
  }
}

const UNTOUCHED = '台账数据未改动。';

export const REASONS = {
  encrypted: `这个文件有打开密码，请在 WPS 里取消密码后再选。${UNTOUCHED}`,
  tooBig: `这个文件展开后大得不正常，没有读取。请在 WPS 里打开核对，把需要的表另存为新的 xlsx 再选。${UNTOUCHED}`,
  damaged: `这个文件已损坏或没有保存完整，读不出来。请在 WPS 里打开后另存为 xlsx 再选。${UNTOUCHED}`,
  hostile: `这个文件里有工作簿不该有的内容（外部实体声明），没有读取。请在 WPS 里打开后另存为 xlsx 再选。${UNTOUCHED}`,
  missing: `找不到这个文件，可能已移走或改名。请重新选择。${UNTOUCHED}`,
  unreadable: `这个文件打不开，可能正被其他程序占用或没有读取权限。请关闭后再选。${UNTOUCHED}`,
  empty: `这个文件是空的，里面没有内容。请核对是否选错。${UNTOUCHED}`,
  time: `读这个文件花的时间太长，已停下。请在 WPS 里打开，把需要的表另存为新的 xlsx 再选。${UNTOUCHED}`,
  memory: `读这个文件占用的内存太多，已停下。请在 WPS 里打开，把需要的表另存为新的 xlsx 再选。${UNTOUCHED}`,
} as const;

/** A file of another kind, named, with what to do. */
export function otherFormat(what: string): FileRefused {
  return new FileRefused('not-a-workbook', `这是${what}，请在 WPS 里另存为 xlsx 再选。${UNTOUCHED}`);
}

/** A file that no program would save as a workbook. */
export function notAWorkbook(what: string): FileRefused {
  return new FileRefused('not-a-workbook', `这是${what}，不是工作簿。请选择 xlsx 文件。${UNTOUCHED}`);
}

export const tooBig = (): FileRefused => new FileRefused('too-big', REASONS.tooBig);
export const damaged = (): FileRefused => new FileRefused('damaged', REASONS.damaged);
