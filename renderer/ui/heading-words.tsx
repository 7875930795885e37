import { Fragment } from 'react';

/** Words of the headings of reports and tables of progress, longest first where one begins another. */
const WORDS = [
  '未解困',
  '完成率',
  '脱困率',
  '注销后',
  '基数',
  '户数',
  '人数',
  '年初',
  '期末',
  '在档',
  '本年',
  '新增',
  '其中',
  '返困',
  '目标',
  '比例',
  '脱困',
  '解困',
  '注销',
  '退出',
  '累计',
  '年度',
  '任务',
  '扣除',
  '精准',
  '识别',
  '退休',
  '调离',
  '预计',
  '还可',
  '完成',
] as const;

/**
 * A heading cut between its words: the only places where a narrow column may break it. What is in no list of words stays
 * together. Joined again the parts are the heading.
 */
export function headingWords(label: string): readonly string[] {
  const parts: string[] = [];
  let unknown = '';
  for (let at = 0; at < label.length; ) {
    const word = WORDS.find((candidate) => label.startsWith(candidate, at));
    if (word === undefined) {
      unknown += label.charAt(at);
      at += 1;
      continue;
    }
    if (unknown !== '') parts.push(unknown);
    unknown = '';
    parts.push(word);
    at += word.length;
  }
  if (unknown !== '') parts.push(unknown);
  return parts;
}

/** A heading that breaks only between words; its cell wants `word-break: keep-all`. */
export function HeadingWords({ label }: { readonly label: string }) {
  return headingWords(label).map((word, i) => (
    // A heading may hold a word twice; its words never change places.
    <Fragment key={`${String(i)}-${word}`}>
      {i > 0 && <wbr />}
      {word}
    </Fragment>
  ));
}
