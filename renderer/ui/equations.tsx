import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons';
import type { OutputOf } from '../../shared/contract/contract';
import { whole } from './format';
import './equations.css';

type Equation = OutputOf<'targets:view'>['equations'][number];

/** The checks printed under every figure: 相符, or 不符 with the difference. */
export function Equations({ equations }: { readonly equations: readonly Equation[] }) {
  return (
    <ul className="equations" aria-label="平衡关系">
      {equations.map(({ text, holds, difference }) => (
        <li key={text}>
          <span>{text}</span>
          {holds ? (
            <span className="tone-done equations-mark">
              <CheckCircleFilled aria-hidden /> 相符
            </span>
          ) : (
            <span className="tone-wrong equations-mark">
              <CloseCircleFilled aria-hidden /> 不符，相差{whole(difference)}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
