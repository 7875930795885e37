import { useRouter } from '../../platform/route';
import { useQuestion } from '../../platform/use-question';
import { whole } from '../../ui/format';
import { Panel } from '../../ui/page';
import { Answered } from '../../ui/states';

/** 工会组织: the unions of this ledger as a tree; they come with the imported ledgers. */
export function UnionsSection() {
  const { navigate } = useRouter();
  const answer = useQuestion('union:list', {});
  return (
    <Panel title="工会组织" hint="随导入的台账建立，导入前会先列出要新建的单位">
      <Answered answer={answer}>
        {(unions) => (
          <table className="grid">
            <thead>
              <tr>
                <th scope="col">单位</th>
                <th scope="col">所在地区</th>
                <th scope="col" className="num">
                  档案（户）
                </th>
              </tr>
            </thead>
            <tbody>
              {unions.map(({ id, name, parentId, areaName, area, households }) => (
                <tr key={id}>
                  <th scope="row" className={parentId === null ? undefined : 'settings-inner'}>
                    {name}
                  </th>
                  <td>
                    {areaName ?? '—'} <span className="soft small">{area}</span>
                  </td>
                  <td className="num">
                    {households === 0 ? (
                      0
                    ) : (
                      <button
                        type="button"
                        className="link"
                        aria-label={`${name}${whole(households)}户，查看名单`}
                        onClick={() => navigate('households', { filter: { unions: [id] } })}
                      >
                        {whole(households)}
                      </button>
                    )}
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
