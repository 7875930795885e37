import { afterAll, beforeAll } from 'vitest';

/** happy-dom lays nothing out: gives every element a size, so that virtual lists have a screen to fill. */
export function giveSize(width: number, height: number): void {
  const kept = {
    width: Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'offsetWidth'),
    height: Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'offsetHeight'),
  };
  beforeAll(() => {
    Object.defineProperty(HTMLElement.prototype, 'offsetWidth', { configurable: true, get: () => width });
    Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { configurable: true, get: () => height });
    Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, get: () => height });
  });
  afterAll(() => {
    if (kept.width !== undefined) Object.defineProperty(HTMLElement.prototype, 'offsetWidth', kept.width);
    if (kept.height !== undefined) Object.defineProperty(HTMLElement.prototype, 'offsetHeight', kept.height);
    Reflect.deleteProperty(HTMLElement.prototype, 'clientHeight');
  });
}
