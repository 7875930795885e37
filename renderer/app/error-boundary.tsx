import { Button } from 'antd';
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { askSafely, type Bridge, useBridge } from '../platform/bridge';
import { Empty } from '../ui/states';

interface CatchingProps {
  readonly bridge: Bridge;
  readonly where: string;
  readonly children: ReactNode;
}
interface Caught {
  readonly failed: boolean;
  readonly incident: string | null;
}

class Catching extends Component<CatchingProps, Caught> {
  override state: Caught = { failed: false, incident: null };

  static getDerivedStateFromError(): Caught {
    return { failed: true, incident: null };
  }

  override componentDidCatch(cause: Error, info: ErrorInfo): void {
    const text = `${cause.name}: ${cause.message}\n${cause.stack ?? ''}\n${info.componentStack ?? ''}`.slice(0, 4000);
    void askSafely(this.props.bridge, 'note:incident', { where: this.props.where, text }).then((reply) => {
      if (reply.ok) this.setState({ incident: reply.value.incident });
    });
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const number = this.state.incident === null ? '' : `记录编号 ${this.state.incident}，反映问题时请说明。`;
    return (
      <div role="alert">
        <Empty title="这一页没有显示出来" action={<Button onClick={() => this.setState({ failed: false, incident: null })}>重新显示</Button>}>
          已保存的内容都在，台账数据未改动。{number}
        </Empty>
      </div>
    );
  }
}

/** Keeps a bug in one screen from taking the window with it, notes it in the local log and says its number. */
export function ErrorBoundary({ where, children }: { readonly where: string; readonly children: ReactNode }) {
  const bridge = useBridge();
  return (
    <Catching bridge={bridge} where={where}>
      {children}
    </Catching>
  );
}
