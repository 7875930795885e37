import type { AppError } from '../../../shared/contract/app-error';
import { err } from '../../../shared/result';

/** A rule of the field refuses it; `message` is for the clerk. */
export const refused = (message: string, fields?: Readonly<Record<string, string>>) =>
  err<AppError>({ code: 'refused', message, ...(fields === undefined ? {} : { fields }) });

/** The household is not there (any more). */
export const notFound = (what: string) => err<AppError>({ code: 'not-found', message: `${what}不在台账中，可能已被撤销或合并。请刷新后再试。` });

/** Somebody changed it after this person had opened it. */
export const conflict = (name: string) =>
  err<AppError>({ code: 'conflict', message: `${name}的档案在您打开之后有改动，没有覆盖。您填写的内容还在，请核对最新内容后再保存。` });
