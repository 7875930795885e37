import { BarChartOutlined, EditOutlined, FlagOutlined, FolderOpenOutlined, HomeOutlined, SettingOutlined, SwapOutlined } from '@ant-design/icons';
import type { ComponentType } from 'react';
import type { PageName } from '../platform/route';

/** One entry of the rail. */
export interface RailEntry {
  readonly page: Exclude<PageName, 'household'>;
  readonly label: string;
  /** Pinyin initials, for the palette. */
  readonly initials: string;
  readonly Icon: ComponentType;
}

/** The left rail in its order; Alt+1 … Alt+7 go by it. */
export const RAIL: readonly RailEntry[] = [
  { page: 'home', label: '首页', initials: 'sy', Icon: HomeOutlined },
  { page: 'households', label: '档案', initials: 'da', Icon: FolderOpenOutlined },
  { page: 'incomes', label: '登记收入', initials: 'djsr', Icon: EditOutlined },
  { page: 'targets', label: '目标任务', initials: 'mbrw', Icon: FlagOutlined },
  { page: 'reports', label: '统计报表', initials: 'tjbb', Icon: BarChartOutlined },
  { page: 'exchange', label: '数据交换', initials: 'sjjh', Icon: SwapOutlined },
  { page: 'settings', label: '设置', initials: 'sz', Icon: SettingOutlined },
];
