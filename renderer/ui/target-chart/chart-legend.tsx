/** What the chart's marks mean, with the marks themselves: legible in black and white. */
export function ChartLegend() {
  return (
    <ul className="target-legend" aria-label="图例">
      <li>
        <i className="target-legend-task" /> 任务
      </li>
      <li>
        <i className="target-legend-done" /> 已完成
      </li>
      <li>
        <i className="target-legend-forecast" /> 预计还可完成（含办理时限）
      </li>
      <li>
        <i className="target-legend-line" /> 累计占基数
      </li>
      <li>
        <i className="target-legend-plan" /> 应累计
      </li>
    </ul>
  );
}
