import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { type ReactNode, useState } from 'react';
import { type Bridge, BridgeProvider } from '../platform/bridge';
import { LedgerVersionProvider } from '../platform/ledger-version';
import { RouterProvider } from '../platform/route';
import { UnsavedProvider } from '../platform/use-unsaved';
import { WORKBENCH_THEME } from '../ui/theme';
import { ErrorBoundary } from './error-boundary';
import { LeaveDialog } from './leave-dialog';

export interface ProvidersProps {
  readonly bridge: Bridge;
  /** Of this load, for the styles that antd writes; undefined where there is no content security policy. */
  readonly nonce: string | undefined;
  readonly children: ReactNode;
}

/**
 * Questions never go over a network: they are asked whether or not the computer is online, an expected failure is not
 * tried again by itself, and an answer stays good until the ledger's version changes.
 */
function questions(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 60_000,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
    },
  });
}

/** Everything a screen needs around it: bridge, questions, words and looks, messages, the way through the pages. */
export function Providers({ bridge, nonce, children }: ProvidersProps) {
  const [client] = useState(questions);
  return (
    <BridgeProvider value={bridge}>
      <QueryClientProvider client={client}>
        <ConfigProvider
          locale={zhCN}
          theme={WORKBENCH_THEME}
          wave={{ disabled: true }}
          button={{ autoInsertSpace: false }}
          {...(nonce === undefined ? {} : { csp: { nonce } })}
        >
          <App className="workbench-root" message={{ maxCount: 3, top: 56 }}>
            <LedgerVersionProvider>
              <UnsavedProvider>
                <RouterProvider>
                  <ErrorBoundary where="page">{children}</ErrorBoundary>
                  <LeaveDialog />
                </RouterProvider>
              </UnsavedProvider>
            </LedgerVersionProvider>
          </App>
        </ConfigProvider>
      </QueryClientProvider>
    </BridgeProvider>
  );
}
