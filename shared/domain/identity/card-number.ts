import { foldId } from './id-number';

/**
 * Whether a bank card number has the right check digit (Luhn).
 * Policy: rules.md 8. A wrong one only warns: passbooks have none. 12 to 19 digits; anything else is not right.
 */
export function luhnOk(text: string): boolean {
  const digits = foldId(text);
  if (!/^\d{12,19}$/.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48;
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
