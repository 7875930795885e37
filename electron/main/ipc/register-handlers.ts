import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { CHANNELS, isServiceChannel } from '../../../shared/contract/channels';
import type { Channel, InputOf, ShellChannel } from '../../../shared/contract/contract';
import { shellContract } from '../../../shared/contract/shell';
import { err } from '../../../shared/result';
import type { ShellApi } from '../shell/shell-api';

export interface HandlerPorts {
  readonly ipcMain: Pick<IpcMain, 'handle'>;
  readonly isTrustedSender: (event: Pick<IpcMainInvokeEvent, 'senderFrame'>) => boolean;
  /** Passes a question on; the service checks its shape and the user's role. */
  readonly askService: (channel: Channel, input: unknown) => Promise<unknown>;
  readonly shellApi: ShellApi;
  readonly reportIncident: (where: string, cause: unknown) => string;
}

/** Opens every channel of the contract and no other. A question from anywhere but our own page is rejected. */
export function registerHandlers(ports: HandlerPorts): void {
  for (const channel of CHANNELS) {
    ports.ipcMain.handle(channel, async (event, raw: unknown) => {
      if (!ports.isTrustedSender(event)) {
        ports.reportIncident(channel, new Error('untrusted sender'));
        throw new Error(`Refused ${channel}: untrusted sender`);
      }
      return isServiceChannel(channel) ? ports.askService(channel, raw) : answer(channel as ShellChannel, raw, ports);
    });
  }
}

async function answer<C extends ShellChannel>(channel: C, raw: unknown, { shellApi, reportIncident }: HandlerPorts): Promise<unknown> {
  const question = shellContract[channel].input.safeParse(raw);
  if (!question.success) return err({ code: 'invalid-input', message: '程序内部的请求不符合要求，没有执行。' });
  try {
    // Parsed by this very channel's schema; TypeScript cannot follow the correlation through the lookup.
    return await shellApi[channel](question.data as InputOf<C>);
  } catch (cause) {
    const incident = reportIncident(channel, cause);
    return err({ code: 'internal', message: `程序出了差错（编号 ${incident}），这一步没有完成；已保存的内容都在。`, incident });
  }
}
