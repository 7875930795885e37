import type { OutputOf } from '../../../shared/contract/contract';
import { useRouter } from '../../platform/route';
import type { Answer } from '../../platform/use-question';
import { dateClock, dayClock } from '../../ui/format';
import { Panel } from '../../ui/page';

/** As many as stand beside the chart without making the page longer. */
const SHOWN = 4;

/** What was done last, one line each; the whole record stands in 设置. */
export function RecentLines({ answer }: { readonly answer: Answer<OutputOf<'home:view'>> }) {
  const { navigate } = useRouter();
  if (answer.status !== 'ready' || answer.value.recent.length === 0) return null;
  return (
    <Panel
      title="最近操作"
      actions={
        <button type="button" className="link" onClick={() => navigate('settings', { section: 'trail' })}>
          全部操作记录
        </button>
      }
    >
      <ul className="home-recent">
        {answer.value.recent.slice(0, SHOWN).map(({ label, at }) => (
          <li key={`${at}${label}`} title={`${dateClock(at)}　${label}`}>
            <span className="home-recent-label">{label}</span>
            <time className="soft" dateTime={at}>
              {dayClock(at)}
            </time>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
