import type { OutputOf } from '../../../../shared/contract/contract';

/** A field of the file as the service shows it. */
export type FieldView = OutputOf<'household:file'>['fields'][number];

/** What a person has typed in one section and not saved yet. It outlives leaving the page. */
export interface EditDraft {
  /** Revision of the file that the person was looking at. */
  readonly revision: number;
  /** The fields' texts at that revision. */
  readonly base: Readonly<Record<string, string>>;
  /** Only what differs from `base`. */
  readonly typed: Readonly<Record<string, string>>;
  /** Reasons for what looks wrong and is right nevertheless (a check digit). */
  readonly reasons: Readonly<Record<string, string>>;
}

const textsOf = (fields: readonly FieldView[]): Record<string, string> => Object.fromEntries(fields.map(({ key, written }) => [key, written]));

/** An empty draft over the fields of a section. */
export function startDraft(fields: readonly FieldView[], revision: number): EditDraft {
  return { revision, base: textsOf(fields), typed: {}, reasons: {} };
}

/** Text that stands in a field's editor. */
export function draftText(draft: EditDraft, key: string): string {
  return draft.typed[key] ?? draft.base[key] ?? '';
}

/** The draft after typing; a text typed back to what it was is no change. */
export function typeInto(draft: EditDraft, key: string, text: string): EditDraft {
  const { [key]: _before, ...others } = draft.typed;
  return { ...draft, typed: text === (draft.base[key] ?? '') ? others : { ...others, [key]: text } };
}

/** The draft with a reason for one field. */
export function giveReason(draft: EditDraft, key: string, reason: string): EditDraft {
  return { ...draft, reasons: { ...draft.reasons, [key]: reason } };
}

/** Whether anything would be lost by closing the section. */
export function isTouched(draft: EditDraft): boolean {
  return Object.keys(draft.typed).length > 0;
}

/** A field of the section that was changed elsewhere while it was being edited here. */
export interface OtherChange {
  readonly key: string;
  readonly label: string;
  readonly now: string;
  /** What was typed here for the same field; null where it was not touched. */
  readonly typed: string | null;
}

/** Fields that do not hold any more what the person was looking at. */
export function changedElsewhere(draft: EditDraft, fields: readonly FieldView[]): readonly OtherChange[] {
  return fields
    .filter(({ key, written }) => written !== (draft.base[key] ?? ''))
    .map(({ key, label, written }) => ({ key, label, now: written, typed: draft.typed[key] ?? null }));
}

/** The draft over the newest fields: everything typed stays, unless the file now says the same. */
export function rebase(draft: EditDraft, fields: readonly FieldView[], revision: number): EditDraft {
  const base = textsOf(fields);
  const typed = Object.fromEntries(Object.entries(draft.typed).filter(([key, text]) => text !== base[key]));
  return { ...draft, revision, base, typed };
}

/** Texts between the list marks that people use. */
export function splitTerms(text: string): string[] {
  return text.split(/[、,，;；]/).flatMap((term) => (term.trim() === '' ? [] : [term.trim()]));
}
