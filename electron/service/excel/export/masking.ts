import type { Field } from '../../../../shared/forms/field';

const HIDDEN = '***';

/** First six and last four of an ID number: 130302********1234. */
export function maskId(id: string): string {
  return id.length <= 10 ? '*'.repeat(id.length) : id.slice(0, 6) + '*'.repeat(id.length - 10) + id.slice(-4);
}

/** Last four of a card number. */
export function maskCard(card: string): string {
  return card.length <= 4 ? '*'.repeat(card.length) : '*'.repeat(card.length - 4) + card.slice(-4);
}

/** The middle four digits of every number in the text: 138****5678; of a landline the area code goes too. */
export function maskPhone(phone: string): string {
  return phone.replace(/\d{4,}/g, (digits) => {
    const from = Math.floor((digits.length - 4) / 2);
    return `${digits.slice(0, from)}****${digits.slice(from + 4)}`;
  });
}

/** District only: 秦皇岛市海港区***. */
function maskAddress(address: string): string {
  return (/^.{0,12}?(?:自治县|县|区)/.exec(address)?.[0] ?? '') + HIDDEN;
}

/** Phone, card or ID numbers that somebody wrote into a remark: all but the ends of them. */
export function maskNumbersIn(text: string): string {
  return text.replace(/\d{7,}[\dXx]?/g, (digits) => (digits.length >= 15 ? maskId(digits) : maskPhone(digits)));
}

/** Numbers that name a file, not a person. */
const FILE_NUMBERS: ReadonlySet<string> = new Set(['fileNo', 'nationalNo']);

/**
 * A field's text for an export without personal numbers.
 *
 * Policy: excel.md, sensitive columns are masked unless the person chooses otherwise: ID 前6后4, card 后4, phone without the
 *         middle four, other sensitive fields hidden, an address down to its district. Helpers' phones too.
 *         A birth date shows its year only: with the day, the ID's hidden eight digits would stand beside it.
 */
export function maskField(field: Field, text: string): string {
  if (text === '') return '';
  switch (field.type) {
    case 'id':
      return maskId(text);
    case 'card':
      return maskCard(text);
    case 'phone':
      return maskPhone(text);
    default:
      break;
  }
  if (field.key === 'birth') return `${text.slice(0, 4)}-**-**`;
  if (field.sensitive) return /address$/i.test(field.key) ? maskAddress(text) : HIDDEN;
  return FILE_NUMBERS.has(field.key) || field.type === 'date' || field.type === 'dateOrMonth' ? text : maskNumbersIn(text);
}
