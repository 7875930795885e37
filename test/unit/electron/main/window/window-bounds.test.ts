import { describe, expect, it } from 'vitest';
import { placeWindow, type WindowState } from '../../../../../electron/main/window/window-bounds';

const office = { x: 0, y: 0, width: 1366, height: 728 };
const large = { x: 0, y: 0, width: 1920, height: 1040 };
const second = { x: 1920, y: 0, width: 1920, height: 1040 };
const at = (x: number, y: number, width = 1200, height = 700): WindowState => ({ version: 1, maximized: false, bounds: { x, y, width, height } });

describe('placeWindow', () => {
  it('fills the usual office screen', () => {
    expect(placeWindow(null, [office])).toEqual({ bounds: office, maximized: true });
  });

  it('takes the usual size in the middle of a larger one', () => {
    expect(placeWindow(null, [large])).toEqual({ bounds: { x: 277, y: 136, width: 1366, height: 768 }, maximized: false });
  });

  it('keeps a place on any of the screens', () => {
    expect(placeWindow(at(2000, 50), [large, second]).bounds).toEqual({ x: 2000, y: 50, width: 1200, height: 700 });
  });

  it.each([
    { why: 'the second screen was taken away', place: at(2000, 50) },
    { why: 'its title bar is above the screen', place: at(100, -60) },
    { why: 'its title bar is below the screen', place: at(100, 1030) },
    { why: 'only its edge is on the screen', place: at(-1150, 50) },
  ])('comes back to the middle when $why', ({ place }) => {
    expect(placeWindow(place, [large]).bounds).toEqual({ x: 277, y: 136, width: 1366, height: 768 });
  });

  it('never opens smaller than the page can be used', () => {
    expect(placeWindow(at(10, 10, 300, 200), [large]).bounds).toEqual({ x: 10, y: 10, width: 1100, height: 640 });
  });
});
