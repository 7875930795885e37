import { useQuestion } from '../../platform/use-question';
import { Panel } from '../../ui/page';
import { Answered } from '../../ui/states';

/** 政策方案, to read: every number the program reckons by, where it comes from, and which of them are our own choice. */
export function SchemeSection() {
  const answer = useQuestion('policy:scheme', {});
  return (
    <Panel title="政策方案" hint={answer.status === 'ready' ? `${answer.value.name}，自 ${answer.value.from} 起适用` : undefined}>
      <Answered answer={answer}>
        {({ settings }) => (
          <table className="grid">
            <thead>
              <tr>
                <th scope="col">规则</th>
                <th scope="col">取值</th>
                <th scope="col">来源</th>
              </tr>
            </thead>
            <tbody>
              {settings.map(({ key, label, value, source, ourChoice }) => (
                <tr key={key}>
                  <th scope="row">{label}</th>
                  <td>{value}</td>
                  <td>
                    {ourChoice && <span className="settings-choice">本程序的取法</span>}
                    <span className="soft">{source}</span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Answered>
    </Panel>
  );
}
