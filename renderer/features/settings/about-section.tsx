import { useQuestion } from '../../platform/use-question';
import { Panel } from '../../ui/page';
import { Answered } from '../../ui/states';

const KEYS: readonly (readonly [string, string])[] = [
  ['Ctrl+K', '搜索职工、页面、操作'],
  ['Ctrl+Z', '撤销上一步操作（在输入框里撤销输入）'],
  ['Ctrl+Y', '恢复刚撤销的操作'],
  ['Alt+1 至 Alt+7', '切换页面'],
  ['Alt+←', '返回上一页'],
  ['Ctrl+N、Ctrl+O', '新建、打开台账'],
  ['Esc', '关闭弹出的窗口'],
];

/** 关于: version, where the program keeps its own things, and the keys. */
export function AboutSection() {
  const answer = useQuestion('shell:about', {});
  return (
    <>
      <Panel title="关于" hint="困难职工一户一档，离线台账，不联网">
        <Answered answer={answer}>
          {({ version, electron, dataFolder }) => (
            <dl className="settings-facts">
              <div>
                <dt>版本</dt>
                <dd>{version}</dd>
              </div>
              <div>
                <dt>运行环境</dt>
                <dd>{electron}</dd>
              </div>
              <div>
                <dt>程序文件夹</dt>
                <dd className="settings-path">{dataFolder}</dd>
              </div>
            </dl>
          )}
        </Answered>
      </Panel>
      <Panel title="快捷键">
        <dl className="settings-facts settings-keys">
          {KEYS.map(([keys, what]) => (
            <div key={keys}>
              <dt>
                <kbd>{keys}</kbd>
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
      </Panel>
    </>
  );
}
