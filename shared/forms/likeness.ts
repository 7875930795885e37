/**
 * Words that change what a heading is about: two headings that do not share them are never alike,
 * however many characters they have in common (责任人电话 is not 电话, 年收入 is not 月收入).
 */
const TELLING = [
  '户主',
  '配偶',
  '子女',
  '父',
  '母',
  '成员',
  '家属',
  '监护',
  '责任人',
  '帮扶',
  '联系人',
  '代领',
  '经办',
  '本人',
  '个人',
  '人均',
  '年',
  '月',
  '日',
  '次要',
  '主要',
  '其他',
  '非',
  '未',
  '无',
  '是否',
  '总',
  '原',
  '拟',
  '计划',
  '学',
  '单位',
  '工会',
  '电话',
  '号',
  '数',
  '率',
  '额',
] as const;

/** How alike two folded headings are, 0 to 1: shared pairs of neighbouring characters (Dice). */
export function likeness(a: string, b: string): number {
  if (a.length < 3 || b.length < 3) return a === b ? 1 : 0;
  if (TELLING.some((word) => a.includes(word) !== b.includes(word))) return 0;
  const pairs = pairsOf(b);
  const total = a.length - 1 + pairs.length;
  let shared = 0;
  for (const pair of pairsOf(a)) {
    const at = pairs.indexOf(pair);
    if (at < 0) continue;
    pairs.splice(at, 1);
    shared += 1;
  }
  return (2 * shared) / total;
}

function pairsOf(text: string): string[] {
  return Array.from({ length: text.length - 1 }, (_, index) => text.slice(index, index + 2));
}
