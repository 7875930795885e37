import { WarningFilled } from '@ant-design/icons';
import { Button } from 'antd';
import { useRouter } from '../../platform/route';

/** Without the 低保标准 no month can be judged: the one thing to do first. */
export function NoStandard() {
  const { navigate } = useRouter();
  return (
    <div className="home-alert" role="status">
      <span>
        <WarningFilled className="tone-soon" aria-hidden /> 还没有录入低保标准，收入是否超过标准暂时不能判断。
      </span>
      <Button size="small" onClick={() => navigate('settings', { section: 'standards' })}>
        录入低保标准
      </Button>
    </div>
  );
}
