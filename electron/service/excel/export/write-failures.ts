import type { AppError } from '../../../../shared/contract/app-error';

export const CANCELLED: AppError = { code: 'refused', message: '已取消导出，没有留下文件；原来的文件没有动。' };
export const NOT_AS_MEANT: AppError = {
  code: 'storage',
  message: '文件写完后读回核对，与台账不一致，已删除，没有导出；原来的文件没有动。请检查磁盘或移动存储后再导出。',
};

/** The target is open in another program; `kept` is the name under which the new file now stands beside it; `movedTo`: the previous file's new name, where it could not be put back. */
export function savedBeside(target: string, kept: string, movedTo: string | null): AppError {
  const old = movedTo === null ? '原来的文件没有动' : `原来的文件现在叫“${movedTo}”`;
  return { code: 'busy', message: `“${target}”正在 WPS 或其他程序里打开，不能替换。这次导出的另存为“${kept}”，内容完整；${old}。` };
}

/** A failed system call in the clerk's words; nothing of the export was left behind. */
export function writeFailure(code: string | null): AppError {
  const untouched = '没有导出，原来的文件没有动。';
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return { code: 'storage', message: `磁盘空间已满，${untouched}请清理磁盘或换一个位置再导出。` };
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return { code: 'storage', message: `这个位置不能写入（只读或没有权限），${untouched}请换一个位置再导出。` };
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENODEV':
    case 'ENXIO':
      return { code: 'storage', message: `保存的文件夹已不存在（移动存储可能已拔出），${untouched}请重新选择位置。` };
    case 'EBUSY':
    case 'ETXTBSY':
      return { code: 'busy', message: `这个文件正被其他程序使用，${untouched}请关闭后再导出。` };
    case 'ENAMETOOLONG':
      return { code: 'storage', message: `文件名太长，${untouched}请换一个短些的名字。` };
    default:
      return { code: 'storage', message: `写入磁盘失败，${untouched}请检查磁盘或移动存储后再导出。` };
  }
}
