import { squeeze } from './fold';

/**
 * The band of 建筑面积 for a written number of ㎡; `null` when it is not a number.
 *
 * Policy: 以下 and 以上 include the number itself, as in law; 50 goes to the lower band (our choice, the form is silent).
 */
export function floorAreaBand(written: string): string | null {
  const match = /^(\d{1,4}(?:\.\d+)?)(?:㎡|m2|m²|平方米|平米|平方|平)?$/i.exec(squeeze(written));
  if (match === null) return null;
  const squareMetres = Number(match[1]);
  if (squareMetres <= 20) return '20以下';
  if (squareMetres <= 50) return '20至50';
  return squareMetres < 70 ? '50至70' : '70以上';
}
