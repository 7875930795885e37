import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons';
import type { OutputOf } from '../../shared/contract/contract';
import './equations.css';

type Equation = OutputOf<'targets:view'>['equations'][number];

/** The checks printed under every figure: the sum, then 相符 or 不符 with what makes the difference. */
export function Equations({ equations }: { readonly equations: readonly Equation[] }) {
  return (
    <ul className="equations" aria-label="平衡关系">
      {equations.map(({ text, holds }) => {
        const [sum, verdict] = atVerdict(text, holds);
        return (
          <li key={text}>
            <span>{sum}</span>
            <span className={holds ? 'tone-done equations-mark' : 'tone-wrong equations-mark'}>
              {holds ? <CheckCircleFilled aria-hidden /> : <CloseCircleFilled aria-hidden />} {verdict}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** The sentence ends in its own verdict; it is parted there, so that the verdict carries sign and colour. */
function atVerdict(text: string, holds: boolean): readonly [string, string] {
  const at = text.search(/，(相符|不符)/);
  return at < 0 ? [text, holds ? '相符' : '不符'] : [text.slice(0, at), text.slice(at + 1)];
}
