import type { AppError } from '../../shared/contract/app-error';
import { type InputOf, type OutputOf, type ServiceApi, type ServiceChannel, serviceContract } from '../../shared/contract/contract';
import { err, ok, type Result } from '../../shared/result';
import type { IncidentLog } from './incidents';

/** True for a channel that the service answers. */
export function isServiceChannel(channel: string): channel is ServiceChannel {
  return Object.hasOwn(serviceContract, channel);
}

/**
 * The only door to the service: checks the question's shape, asks, checks the answer's shape. A refused shape and a
 * bug are answers too; nothing that a page sends can make this reject.
 */
export async function askThroughGate(api: ServiceApi, incidents: IncidentLog, channel: string, raw: unknown): Promise<Result<unknown, AppError>> {
  if (!isServiceChannel(channel)) return err({ code: 'invalid-input', message: '程序内部的请求无法识别，数据没有改动。' });
  return answer(api, incidents, channel, raw);
}

async function answer<C extends ServiceChannel>(api: ServiceApi, incidents: IncidentLog, channel: C, raw: unknown): Promise<Result<OutputOf<C>, AppError>> {
  try {
    const { input, output } = serviceContract[channel];
    const question = input.safeParse(raw);
    if (!question.success) {
      const fields = Object.fromEntries(question.error.issues.map((issue) => [issue.path.join('.') || '*', issue.code]));
      return err({ code: 'invalid-input', message: '填写的内容不符合要求，没有保存。请检查后再试。', fields });
    }
    // Parsed by this very channel's schema; TypeScript cannot follow the correlation through the lookup.
    const reply = await api[channel](question.data as InputOf<C>);
    return reply.ok ? ok(output.parse(reply.value) as OutputOf<C>) : reply;
  } catch (cause) {
    const incident = incidents.note(channel, cause);
    return err({
      code: 'internal',
      message: `程序出了差错（编号 ${incident}），这一步没有完成；已保存的内容都在。请重试，仍不行时把编号告诉维护人员。`,
      incident,
    });
  }
}
