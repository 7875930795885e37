import type { StockRule } from '../status/life';
import { STOCK_PARTS, type Stock, type StockPart, signOf } from './stock';
import { drillKey, type Figure, figureOf } from './tally';

/** One number of an equation; the result has the sign 0. */
export interface EquationTerm {
  readonly label: string;
  readonly sign: 1 | -1 | 0;
  readonly figure: Figure;
}

/** 相符 or 不符, with the difference and the households that make it. */
export interface Equation {
  readonly key: 'base' | 'stock';
  /** The whole sentence, e.g. 「基数10户 = 脱困4户 + 解困2户 + 注销退出1户 + 未解困3户，相符」. */
  readonly text: string;
  readonly holds: boolean;
  /** Left side − right side, in 户. */
  readonly difference: number;
  readonly terms: readonly EquationTerm[];
  /** Households that the difference comes from. */
  readonly unexplained: Figure;
}

/** 12户; where a household counts more than once, 2户次（1户）. */
function countText({ households, listed }: Figure): string {
  return listed === undefined ? `${String(households)}户` : `${String(households)}户次（${String(listed)}户）`;
}

function equation(key: Equation['key'], terms: readonly EquationTerm[], unexplained: Figure, cause: string): Equation {
  let difference = 0;
  let text = '';
  let first = true;
  for (const { label, sign, figure } of terms) {
    difference += sign === 0 ? figure.households : -sign * figure.households;
    if (sign === 0) text = `${label}${countText(figure)} = `;
    else {
      text += `${first ? '' : sign > 0 ? ' + ' : ' − '}${label}${countText(figure)}`;
      first = false;
    }
  }
  const holds = difference === 0 && unexplained.households === 0;
  const named = unexplained.households > 0 ? `：${String(unexplained.households)}户${cause}` : '';
  text += holds ? '，相符' : `，不符，相差${String(Math.abs(difference))}户${named}`;
  return { key, text, holds, difference, terms, unexplained };
}

/** 基数 = 脱困 + 解困 + 注销退出 + 未解困, each household once (rules.md 7). */
export function baseEquation(
  base: Figure,
  of: {
    readonly cumulativeGraduated: Figure;
    readonly cumulativeRelieved: Figure;
    readonly cumulativeDeregistered: Figure;
    readonly notRelieved: Figure;
    readonly unexplained: Figure;
  },
): Equation {
  const terms: EquationTerm[] = [
    { label: '基数', sign: 0, figure: base },
    { label: '脱困', sign: 1, figure: of.cumulativeGraduated },
    { label: '解困', sign: 1, figure: of.cumulativeRelieved },
    { label: '注销退出', sign: 1, figure: of.cumulativeDeregistered },
    { label: '未解困', sign: 1, figure: of.notRelieved },
  ];
  return equation('base', terms, of.unexplained, '不在档也没有退出记录，请核对建档和退出日期');
}

const STOCK_LABELS: Readonly<Record<StockPart, string>> = {
  opening: '期初在档',
  enrolled: '新增',
  relapsed: '返困',
  graduated: '脱困',
  relieved: '解困',
  deregistered: '注销',
  movedIn: '转入',
  movedOut: '转出',
  closing: '期末在档',
  unexplained: '前后不一致',
};

/** The figures of a stock, their ids under `stock.<part>` in the drill record. */
export function stockFigures(
  stock: Stock,
  drill: Record<string, readonly string[]>,
  unionId: string | null,
  year: number,
): Readonly<Record<StockPart, Figure>> {
  const figures: Partial<Record<StockPart, Figure>> = {};
  for (const part of STOCK_PARTS) figures[part] = figureOf(stock[part], drill, drillKey(unionId, year, `stock.${part}`));
  return figures as Record<StockPart, Figure>;
}

/** 期末在档 = 期初在档 + 新增 + 返困 − 脱困 − 注销 ± 转移 (− 解困 when relieved households leave). */
export function stockEquation(figures: Readonly<Record<StockPart, Figure>>, rule: StockRule): Equation {
  const terms: EquationTerm[] = [{ label: STOCK_LABELS.closing, sign: 0, figure: figures.closing }];
  for (const part of STOCK_PARTS) {
    const sign = signOf(part, rule);
    if (sign !== 0) terms.push({ label: STOCK_LABELS[part], sign, figure: figures[part] });
  }
  return equation('stock', terms, figures.unexplained, '的建档、退出记录前后不一致，请核对');
}
