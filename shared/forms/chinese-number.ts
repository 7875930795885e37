const DIGITS: Readonly<Record<string, string>> = {
  零: '0',
  〇: '0',
  '○': '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
  两: '2',
};
const NUMERAL = /[零〇○一二三四五六七八九两十廿]+/g;

/** 十二 → 12, 三十一 → 31, 廿三 → 23, 二〇一八 → 2018; `null` where the signs make no number. */
function numeralOf(signs: string): string | null {
  const plain = signs.replace(/廿/g, '二十');
  const ten = plain.indexOf('十');
  if (ten < 0) return [...plain].map((sign) => DIGITS[sign] ?? '').join('');
  if (plain.length > 3 || plain.indexOf('十', ten + 1) >= 0 || ten > 1) return null;
  const tens = ten === 0 ? '1' : (DIGITS[plain.slice(0, ten)] ?? '');
  const ones = plain.length === ten + 1 ? '0' : (DIGITS[plain.slice(ten + 1)] ?? '');
  return tens + ones;
}

/** Chinese numerals in a date or a count as Arabic digits: 二〇一八年三月五日 → 2018年3月5日. All else stays. */
export function chineseDigits(text: string): string {
  return text.replace(NUMERAL, (signs) => numeralOf(signs) ?? signs);
}
