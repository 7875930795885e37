import { ExclamationCircleFilled } from '@ant-design/icons';
import { Button, Spin } from 'antd';
import type { ReactNode } from 'react';
import type { AppError } from '../../shared/contract/app-error';
import type { Answer } from '../platform/use-question';
import './states.css';

/** Says that something is on its way; nothing moves for the first moment, so that quick answers do not flash. */
export function Loading({ what = '正在读取' }: { readonly what?: string }) {
  return (
    <div className="state" role="status">
      <Spin delay={200} size="small" />
      <span className="state-text state-late">{what}…</span>
    </div>
  );
}

export interface EmptyProps {
  /** What there is none of. */
  readonly title: string;
  /** What to do about it, in one sentence. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** Nothing here yet: says why and what the next step is. */
export function Empty({ title, children, action }: EmptyProps) {
  return (
    <div className="state state-empty">
      <p className="state-title">{title}</p>
      {children !== undefined && <p className="state-text">{children}</p>}
      {action !== undefined && <div className="state-action">{action}</div>}
    </div>
  );
}

/** What happened, what was kept, what to do; with the way to try again. */
export function Failed({ error, retry }: { readonly error: AppError; readonly retry?: () => void }) {
  return (
    <div className="state state-failed" role="alert">
      <p className="state-title">
        <ExclamationCircleFilled aria-hidden /> {error.message}
      </p>
      {error.incident !== undefined && !error.message.includes(error.incident) && <p className="state-text">记录编号 {error.incident}，反映问题时请说明。</p>}
      {retry !== undefined && (
        <div className="state-action">
          <Button onClick={retry}>重试</Button>
        </div>
      )}
    </div>
  );
}

export interface AnsweredProps<T> {
  readonly answer: Answer<T>;
  readonly what?: string;
  readonly children: (value: T) => ReactNode;
}

/** The three states of a question. While an answer is renewed the old one stays, so that nothing jumps under the hand. */
export function Answered<T>({ answer, what, children }: AnsweredProps<T>) {
  if (answer.status === 'loading') return what === undefined ? <Loading /> : <Loading what={what} />;
  if (answer.status === 'failed') return <Failed error={answer.error} retry={answer.retry} />;
  return (
    <div className="answered" aria-busy={!answer.fresh}>
      {children(answer.value)}
    </div>
  );
}
