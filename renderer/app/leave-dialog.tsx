import { Button, Modal } from 'antd';
import { useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { useRouter } from '../platform/route';
import type { LeaveQuestion } from '../platform/unsaved';
import { useDeskView, useUnsavedDesk } from '../platform/use-unsaved';
import { leaveWords } from './leave-words';

/** Above every other layer: it may be asked over an open form. */
const ABOVE = 1200;

/** Asks before something unsaved is left: names it, Esc stays, Enter saves where that is possible. */
export function LeaveDialog() {
  const { question } = useDeskView();
  return question === null ? null : <Asking key={question.id} question={question} />;
}

function Asking({ question }: { readonly question: LeaveQuestion }) {
  const desk = useUnsavedDesk();
  const { goTo } = useRouter();
  const { leaving, items, savable } = question;
  const { title, note, goOn, drops } = leaveWords(leaving, items, savable);

  const stay = (): void => {
    // The dialog must be gone before the keyboard goes back under it.
    flushSync(() => void question.answer('stay'));
    question.restore();
  };
  const save = async (): Promise<void> => {
    const stuck = await question.answer('save');
    // Its reason has been shown; a draft of another page needs a person there.
    if (stuck !== null && stuck.kept !== null && desk.view().away.includes(stuck)) goTo(stuck.kept.place);
  };
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const latest = useRef({ stay, save });
  useEffect(() => {
    latest.current = { stay, save };
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.isComposing || event.key === 'Tab') return;
      // The page under the dialog hears none of its keys.
      event.stopPropagation();
      if (event.key === 'Escape') latest.current.stay();
      if (event.key !== 'Enter') return;
      const onButton = event.target instanceof HTMLButtonElement && event.target.closest('.leave-dialog') !== null;
      // The Enter that led here is no answer while it is held down.
      if (event.repeat || !onButton) event.preventDefault();
      if (!event.repeat && !onButton && savable) void latest.current.save();
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [savable]);

  return (
    <Modal
      open
      className="leave-dialog"
      title={title}
      width={460}
      zIndex={ABOVE}
      keyboard={false}
      mask={{ closable: false }}
      onCancel={stay}
      footer={
        <div className="leave-buttons">
          <Button {...(savable ? {} : { ref: first })} onClick={stay}>
            留下
          </Button>
          <Button danger={drops} onClick={() => void question.answer('leave')}>
            {goOn}
          </Button>
          {savable && (
            <Button type="primary" ref={first} onClick={() => void save()}>
              保存并离开
            </Button>
          )}
        </div>
      }
    >
      <ul className="leave-items">
        {items.map(({ what }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two drafts may read alike, and the list stands still
          <li key={index}>{what}尚未保存</li>
        ))}
      </ul>
      <p className="leave-note">{note}</p>
    </Modal>
  );
}
