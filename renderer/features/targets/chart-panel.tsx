import { App, Button } from 'antd';
import { useRef, useState } from 'react';
import { Equations } from '../../ui/equations';
import { ExportProgress } from '../../ui/export-progress';
import { Panel } from '../../ui/page';
import { chartYears, type Measure, type Targets, UNIT } from '../../ui/target-chart/chart-data';
import { ChartLegend } from '../../ui/target-chart/chart-legend';
import { chartAsPng, savePicture } from '../../ui/target-chart/export-png';
import { inWords, TargetChart } from '../../ui/target-chart/target-chart';
import { yearNow } from './year-now';

export interface ChartPanelProps {
  readonly targets: Targets;
  readonly base: NonNullable<Targets['base']>;
  readonly measure: Measure;
}

/** The chart with its equations; saved as a picture or, with the numbers, as a workbook. */
export function ChartPanel({ targets, base, measure }: ChartPanelProps) {
  const { message } = App.useApp();
  const holder = useRef<HTMLDivElement>(null);
  const [drawing, setDrawing] = useState(false);
  const years = chartYears(targets.years, base, targets.asOf, measure);

  const save = async (): Promise<void> => {
    if (holder.current === null) return;
    setDrawing(true);
    const title = `困难职工解困脱困目标进度（${UNIT[measure]}，截至${targets.asOf}）`;
    try {
      savePicture(
        await chartAsPng(holder.current, {
          title,
          below: [
            ...inWords(years, measure)
              .split(/[。；]/)
              .filter((line) => line !== '' && line !== '目标进度图'),
          ],
        }),
        `${title}.png`,
      );
    } catch {
      void message.error('图片没有生成，台账数据未改动。请把窗口放大后再试一次。');
    }
    setDrawing(false);
  };

  return (
    <Panel
      title="目标进度"
      hint={<ChartLegend />}
      actions={
        <>
          <Button size="small" loading={drawing} onClick={() => void save()}>
            导出图片
          </Button>
          <ExportProgress year={yearNow(targets)} size="small" label="导出表格" />
        </>
      }
    >
      <div ref={holder}>
        <TargetChart years={years} measure={measure} height={232} />
      </div>
      <Equations equations={targets.equations} />
    </Panel>
  );
}
