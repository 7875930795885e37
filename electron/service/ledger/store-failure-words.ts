import type { AppError } from '../../../shared/contract/app-error';
import { assertNever } from '../../../shared/result';
import type { StoreFailure } from '../store/journal-store';

/** A failure of the store in the clerk's words: what happened, what was kept, what to do. */
export function storeFailureToError(failure: StoreFailure): AppError {
  switch (failure.code) {
    case 'not-a-workspace':
      return { code: 'storage', message: '这个文件夹里没有台账。请选择建台账时所选的文件夹，或另建台账。' };
    case 'exists':
      return { code: 'storage', message: '这个文件夹里已经有台账，没有覆盖。请直接打开它，或换一个空文件夹。' };
    case 'locked':
      return {
        code: 'busy',
        message: `这个台账正在被另一个程序使用（${failure.holder.host}，${failure.holder.since.slice(0, 16).replace('T', ' ')} 起）。请先关闭那一个，再打开。`,
      };
    case 'newer-format':
      return { code: 'storage', message: '这个台账是更新版本的程序建的，本程序不能改写。请升级程序后再打开，台账数据未改动。' };
    case 'damaged':
      return { code: 'storage', message: `台账文件在第${failure.atSeq}条记录处损坏，已停止写入，之前的记录都已读出。请不要删除文件夹，联系维护人员处理。` };
    case 'disk-full':
      return { code: 'storage', message: '磁盘空间已满，这一步没有保存；以前保存的都在。请清理磁盘后重新打开台账。' };
    case 'read-only':
      return { code: 'read-only', message: '台账现在只能查看，不能修改。以前保存的都在。' };
    case 'io':
      return { code: 'storage', message: '写入磁盘失败，这一步没有保存；以前保存的都在。请检查磁盘或移动存储后重新打开台账。' };
    default:
      return assertNever(failure);
  }
}
