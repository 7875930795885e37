import type { Field } from '../../../shared/forms/field';

/** Where a household field lives in its document; `episode` fields belong to the first stay on file. */
export function storedPath(field: Field): readonly string[] {
  return field.path[0] === 'episode' ? ['episodes', 'e01', ...field.path.slice(1)] : field.path;
}
