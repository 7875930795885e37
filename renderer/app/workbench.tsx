import { useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { CreateLedgerDialog } from '../features/start/create-ledger-dialog';
import { StandardPrompt } from '../features/start/standard-prompt';
import { StartPage } from '../features/start/start-page';
import { useLedgerSession } from '../platform/ledger-session';
import { useNotice } from '../platform/notices';
import { type PageName, useRouter } from '../platform/route';
import { useQuestion } from '../platform/use-question';
import { useLeave, useUnsavedDesk } from '../platform/use-unsaved';
import { Failed, Loading } from '../ui/states';
import { Frame } from './frame';
import { useReopen } from './use-reopen';

type Dialog = { readonly kind: 'create'; readonly next: PageName } | { readonly kind: 'standard'; readonly next: PageName } | null;

/** The window: the start page while no ledger is open, the frame with its pages otherwise. */
export function Workbench({ onFirstContent }: { readonly onFirstContent?: () => void }) {
  const answer = useQuestion('session:state', {});
  const { lost, ...restarted } = useReopen(answer.status === 'ready' ? answer.value : null);
  const session = useLedgerSession();
  const router = useRouter();
  const leave = useLeave();
  const desk = useUnsavedDesk();
  const [dialog, setDialog] = useState<Dialog>(null);
  const close = (): void => setDialog(null);
  const open = answer.status === 'ready' && answer.value.open;
  useEffect(() => desk.ledgerIsOpen(open), [desk, open]);

  /** Another ledger ends what is typed in this one: asked before the form, so that nobody fills it in in vain. */
  const create = useCallback((next: PageName) => leave({ kind: 'end' }, () => setDialog({ kind: 'create', next })), [leave]);

  const shown = answer.status !== 'loading';
  const told = useRef(false);
  useEffect(() => {
    if (shown && !told.current) {
      told.current = true;
      onFirstContent?.();
    }
  }, [shown, onFirstContent]);

  useNotice('menu', ({ action }) => {
    if (action === 'create' && dialog === null) create('home');
    if (action === 'open') void session.chooseAndOpen();
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!event.ctrlKey || event.altKey || event.shiftKey || event.isComposing || event.defaultPrevented) return;
      if (event.key === 'n') {
        if (dialog === null) create('home');
      } else if (event.key === 'o') void session.chooseAndOpen();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [session, create, dialog]);

  if (answer.status === 'loading') return <Loading what="正在打开台账" />;
  if (answer.status === 'failed') return <Failed error={answer.error} retry={answer.retry} />;
  return (
    <>
      {answer.value.open ? <Frame state={answer.value} restarted={restarted} onCreate={() => create('home')} /> : <StartPage onCreate={create} lost={lost} />}
      {dialog?.kind === 'create' && <CreateLedgerDialog onClose={close} onCreated={() => setDialog({ kind: 'standard', next: dialog.next })} />}
      {dialog?.kind === 'standard' && (
        <StandardPrompt
          onDone={() => {
            // The form is gone before one walks on: what was typed in it is done with.
            flushSync(close);
            if (dialog.next !== 'home') router.navigate(dialog.next);
          }}
        />
      )}
    </>
  );
}
