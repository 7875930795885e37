import { CheckCircleFilled } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useRouter } from '../../platform/route';
import { Panel } from '../../ui/page';

/** A ledger without households: the steps from an empty one to a working one, with what is done already. */
export function NoHouseholds({ standards }: { readonly standards: number }) {
  const { navigate } = useRouter();
  return (
    <Panel title="这本台账还没有档案" hint="三步就能用起来" className="home-start">
      <ol className="home-steps">
        <Step number={1} title="录入低保标准" done={standards > 0} text="收入是否超过标准，要按当地文件逐月对照。">
          <Button onClick={() => navigate('settings', { section: 'standards' })}>{standards > 0 ? '查看' : '录入低保标准'}</Button>
        </Step>
        <Step number={2} title="导入现有台账" done={false} text="花名册、逐月收入、结对帮扶等工作簿可以一次选多个，先核对再写入，写入后可以撤销。">
          <Button type="primary" onClick={() => navigate('exchange')}>
            从 Excel 导入
          </Button>
        </Step>
        <Step number={3} title="冻结基数，看进度" done={false} text="以冻结当日在档的户为基数，按分年比例算出任务，随时看还差多少户。">
          <Button onClick={() => navigate('targets')}>目标任务</Button>
        </Step>
      </ol>
    </Panel>
  );
}

interface StepProps {
  readonly number: number;
  readonly title: string;
  readonly text: string;
  readonly done: boolean;
  readonly children: ReactNode;
}

function Step({ number, title, text, done, children }: StepProps) {
  return (
    <li className="home-step">
      <span className={done ? 'home-step-number tone-done' : 'home-step-number'}>{done ? <CheckCircleFilled aria-label="已完成" /> : number}</span>
      <div>
        <strong>{title}</strong>
        <p>{text}</p>
      </div>
      {children}
    </li>
  );
}
