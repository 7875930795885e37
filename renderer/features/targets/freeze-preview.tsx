import type { OutputOf } from '../../../shared/contract/contract';
import type { Answer } from '../../platform/use-question';
import { whole } from '../../ui/format';
import { Answered } from '../../ui/states';

/** What the criteria give: how many, of which unions, and who is left out and why. */
export function FreezePreview({ answer }: { readonly answer: Answer<OutputOf<'base:preview'>> }) {
  return (
    <section aria-label="冻结前核对">
      <h3 className="freeze-title">冻结前核对</h3>
      <Answered answer={answer} what="正在计算">
        {({ households, persons, criteriaText, leftOut, unions }) => (
          <>
            <p className="freeze-total">
              计入 <strong>{whole(households)}</strong> 户 <strong>{whole(persons)}</strong> 人
            </p>
            <ul className="targets-criteria">
              {criteriaText.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            {leftOut.length > 0 && (
              <>
                <h4>不计入的</h4>
                <table className="grid">
                  <tbody>
                    {leftOut.map(({ reason, households: left, examples }) => (
                      <tr key={reason}>
                        <th scope="row">{reason}</th>
                        <td className="soft">{examples.join('、')}</td>
                        <td className="num">{whole(left)} 户</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </>
            )}
            <h4>各单位</h4>
            <table className="grid">
              <thead>
                <tr>
                  <th scope="col">单位</th>
                  <th scope="col" className="num">
                    户
                  </th>
                  <th scope="col" className="num">
                    人
                  </th>
                </tr>
              </thead>
              <tbody>
                {unions.map((union) => (
                  <tr key={union.name}>
                    <th scope="row">{union.name}</th>
                    <td className="num">{whole(union.households)}</td>
                    <td className="num">{whole(union.persons)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </>
        )}
      </Answered>
    </section>
  );
}
