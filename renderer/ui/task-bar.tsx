import './task-bar.css';

export interface TaskBarProps {
  readonly task: number;
  readonly done: number;
  /** Not done yet, but can still be this year. */
  readonly forecast: number;
}

const percentOf = (part: number, task: number): string => `${String(Math.round((part / task) * 1000) / 10)}%`;

/**
 * A task as a bar of the chart laid down: dashed outline, filled as far as it is done, hatched as far as it can still be.
 * A drawing beside its numbers only; there is none without a task.
 */
export function TaskBar({ task, done, forecast }: TaskBarProps) {
  if (task <= 0) return null;
  const filled = Math.min(done, task);
  return (
    <span className="task-bar" aria-hidden>
      {filled > 0 && <span className="task-bar-done" style={{ width: percentOf(filled, task) }} />}
      {forecast > 0 && <span className="task-bar-forecast" style={{ width: percentOf(Math.min(forecast, task - filled), task) }} />}
    </span>
  );
}
