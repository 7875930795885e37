import '../ui/base.css';
import '../print/print.css';
import 'dayjs/locale/zh-cn';
import dayjs from 'dayjs';
import { createRoot } from 'react-dom/client';
import { askSafely } from '../platform/bridge';
import { stampStyleNonce } from '../platform/style-nonce';
import { Providers } from './providers';
import { WindowLeave } from './window-leave';
import { Workbench } from './workbench';

const bridge = window.ledger;
const root = document.getElementById('root');
if (bridge === undefined || root === null) throw new Error('The page was loaded outside of the application');

dayjs.locale('zh-cn');
const nonce = stampStyleNonce(document);

// What no screen caught is still noted in the local log; the screens themselves have the error boundary.
const note = (where: string, cause: unknown): void => {
  const text = cause instanceof Error ? `${cause.name}: ${cause.message}\n${cause.stack ?? ''}` : String(cause);
  void askSafely(bridge, 'note:incident', { where, text: text.slice(0, 4000) });
};
window.addEventListener('error', (failure) => {
  // Without an error object it is a notice of the browser's own (a resize observed too late), no bug of ours.
  if (failure.error instanceof Error) note('window', failure.error);
});
window.addEventListener('unhandledrejection', (failure) => note('promise', failure.reason));

createRoot(root).render(
  <Providers bridge={bridge} nonce={nonce}>
    <WindowLeave />
    <Workbench onFirstContent={() => void askSafely(bridge, 'shell:ready', {})} />
  </Providers>,
);
