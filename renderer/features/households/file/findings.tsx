import { ClockCircleFilled, ExclamationCircleFilled, InfoCircleFilled } from '@ant-design/icons';
import type { OutputOf } from '../../../../shared/contract/contract';

type Finding = OutputOf<'household:file'>['findings'][number];

const LOOK = {
  red: { Icon: ExclamationCircleFilled, word: '需要处理' },
  amber: { Icon: ClockCircleFilled, word: '请留意' },
  info: { Icon: InfoCircleFilled, word: '说明' },
} as const;

/** What the rules found about this file, a sentence each; what needs a person first stands first. */
export function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  const order = ['red', 'amber', 'info'] as const;
  return (
    <ul className="findings" aria-label="需要留意的情况">
      {order.flatMap((level) =>
        findings
          .filter((finding) => finding.level === level)
          .map(({ text }) => {
            const { Icon, word } = LOOK[level];
            return (
              <li key={text} className={`finding-${level}`}>
                <Icon aria-label={word} />
                <span>{text}</span>
              </li>
            );
          }),
      )}
    </ul>
  );
}
