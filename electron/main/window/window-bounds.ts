import { z } from 'zod';

const Bounds = z.object({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive() });

/** What is remembered of the window between two runs. A file that is none of this shape counts as absent. */
export const WindowState = z.object({ version: z.literal(1), bounds: Bounds, maximized: z.boolean() });

export type WindowState = z.output<typeof WindowState>;
export type Rectangle = z.output<typeof Bounds>;

/** The usual office screen; a smaller screen gets all of its work area. */
const USUAL = { width: 1366, height: 768 };
export const SMALLEST = { width: 1100, height: 640 };

/**
 * Where the window opens. A remembered place is kept where at least its title bar can still be reached on one of today's
 * screens; otherwise the usual size, in the middle of the main screen.
 */
export function placeWindow(
  remembered: WindowState | null,
  workAreas: readonly [Rectangle, ...Rectangle[]],
): { readonly bounds: Rectangle; readonly maximized: boolean } {
  if (remembered !== null && workAreas.some((area) => titleBarReachable(remembered.bounds, area))) {
    const { bounds, maximized } = remembered;
    return { maximized, bounds: { ...bounds, width: Math.max(bounds.width, SMALLEST.width), height: Math.max(bounds.height, SMALLEST.height) } };
  }
  const [main] = workAreas;
  const width = Math.min(USUAL.width, main.width);
  const height = Math.min(USUAL.height, main.height);
  const bounds = { width, height, x: main.x + Math.floor((main.width - width) / 2), y: main.y + Math.floor((main.height - height) / 2) };
  return { bounds, maximized: main.width <= USUAL.width };
}

const TITLE_BAR = { width: 200, height: 40 };

function titleBarReachable(bounds: Rectangle, area: Rectangle): boolean {
  const visibleWidth = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x);
  return visibleWidth >= TITLE_BAR.width && bounds.y >= area.y && bounds.y + TITLE_BAR.height <= area.y + area.height;
}
