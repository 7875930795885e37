import { describe, expect, it } from 'vitest';
import { createSmokeRun } from '../../../../electron/main/smoke';

function run() {
  const exits: number[] = [];
  const lines: string[] = [];
  let outOfPatience = (): void => undefined;
  const smoke = createSmokeRun({
    exit: (code) => void exits.push(code),
    print: (line) => void lines.push(line),
    startedMs: 100,
    nowMs: () => 912.4,
    schedule: (work) => {
      outOfPatience = work;
    },
  });
  return { smoke, exits, lines, outOfPatience: () => outOfPatience() };
}

describe('createSmokeRun', () => {
  it('ends well when the page is ready, once', () => {
    const { smoke, exits, lines, outOfPatience } = run();
    smoke.onReady();
    outOfPatience();
    smoke.onTrouble('late');
    expect(exits).toEqual([0]);
    expect(lines).toEqual(['smoke: ready after 812 ms']);
  });

  it('fails when the page is not ready in time', () => {
    const { exits, outOfPatience } = run();
    outOfPatience();
    expect(exits).toEqual([1]);
  });

  it('fails at the first trouble, even when the page comes up later', () => {
    const { smoke, exits, lines } = run();
    smoke.onTrouble('the service ended');
    smoke.onReady();
    expect(exits).toEqual([1]);
    expect(lines).toEqual(['smoke: the service ended']);
  });
});
