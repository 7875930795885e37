import { useQuestion } from '../../platform/use-question';
import { whole } from '../../ui/format';
import { Page } from '../../ui/page';
import { Answered } from '../../ui/states';
import './home.css';
import { NeglectLists } from './neglect-lists';
import { NoHouseholds } from './no-households';
import { NoStandard } from './no-standard';
import { ProgressPanel } from './progress-panel';
import { RecentLines } from './recent-lines';
import { UnionPanel } from './union-panel';

/** Ten seconds for a leader, the day's work for the clerk: where the targets stand, and who needs somebody today. */
export function HomePage() {
  const state = useQuestion('session:state', {});
  const home = useQuestion('home:view', {});
  const targets = useQuestion('targets:view', { baseId: null, unionId: null });
  const onFile = home.status === 'ready' ? home.value.onFile : null;
  const base = targets.status === 'ready' ? targets.value.base : null;
  const count = [
    onFile === null ? '' : `在档 ${whole(onFile.households)} 户 ${whole(onFile.persons)} 人`,
    base === null ? '' : `基数 ${whole(base.households)} 户（${base.on} 冻结）`,
  ].filter((part) => part !== '');

  return (
    <Page title="首页" count={count.join(' · ')}>
      <Answered answer={state}>
        {(ledger) =>
          ledger.households === 0 ? (
            <NoHouseholds standards={ledger.standards} />
          ) : (
            <>
              {ledger.standards === 0 && <NoStandard />}
              <div className="home-columns">
                <div className="home-left">
                  <ProgressPanel answer={targets} />
                  <UnionPanel answer={targets} />
                </div>
                <div className="home-right">
                  <NeglectLists answer={home} />
                  <RecentLines answer={home} />
                </div>
              </div>
            </>
          )
        }
      </Answered>
    </Page>
  );
}
