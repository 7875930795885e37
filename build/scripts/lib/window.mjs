/** Chromium's sandbox refuses to run for root, as tests in a container do; nobody else goes without it. */
export function windowSwitches() {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/** The environment an Electron is started with: left in place, ELECTRON_RUN_AS_NODE would make it a plain Node. */
export function windowEnvironment(extra = {}) {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  return { ...env, ...extra };
}

/** The command on a virtual display that is a little larger than the usual office screen (1366×768). */
export function onVirtualDisplay(command) {
  return ['xvfb-run', '-a', '-s', '-screen 0 1600x900x24', ...command];
}
