import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons';
import type { OutputOf } from '../../shared/contract/contract';
import './equations.css';
import { whole } from './format';

type Equation = OutputOf<'targets:view'>['equations'][number];

/** The checks printed under every figure: the sum, then 相符 or 不符 with what makes the difference. */
export function Equations({ equations }: { readonly equations: readonly Equation[] }) {
  return (
    <ul className="equations" aria-label="平衡关系">
      {equations.map(({ text, holds, difference }) => {
        const [sum, verdict] = atVerdict(text, holds ? '相符' : `不符，相差${whole(Math.abs(difference))}户`);
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

/** Where the sentence ends in its own verdict it is parted there, so that the verdict carries sign and colour. */
function atVerdict(text: string, otherwise: string): readonly [string, string] {
  const at = text.search(/，(相符|不符)/);
  return at < 0 ? [text, otherwise] : [text.slice(0, at), text.slice(at + 1)];
}
