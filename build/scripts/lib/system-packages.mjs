import { existsSync } from 'node:fs';
import { run, Stop, say } from './run.mjs';

/** Debian's names; a second name is the one of releases with 64-bit time (Debian 13, Ubuntu 24.04). */
const LIBRARIES = [['libgtk-3-0', 'libgtk-3-0t64'], ['libnss3'], ['libasound2', 'libasound2t64'], ['libgbm1'], ['libxss1'], ['libnotify4'], ['libsecret-1-0']];
const VIRTUAL_DISPLAY = [['xvfb'], ['xauth']];
const CHINESE_FONT = [['fonts-noto-cjk']];
// biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg-query's own placeholders
const FORMAT = '-f=${Package} ${db:Status-Status}\\n';
const FEDORA =
  'sudo dnf install gtk3 nss alsa-lib mesa-libgbm libXScrnSaver libnotify libsecret xorg-x11-server-Xvfb xorg-x11-xauth google-noto-sans-cjk-fonts';

/** True when a window can be shown to a person here. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * Sees that the libraries an Electron needs are there. On Debian as root they are installed;
 * otherwise the command that does it is named, and only what stops the program from starting stops us.
 */
export async function ensureSystemPackages() {
  if (process.platform !== 'linux') return;
  if (!existsSync('/usr/bin/dpkg-query')) {
    if (!hasDisplay() && !existsSync('/usr/bin/xvfb-run')) throw new Stop(`这里没有显示器，也没有 xvfb-run。Fedora 一类系统请先运行：\n  ${FEDORA}`);
    return;
  }
  const needed = [...LIBRARIES, ...(hasDisplay() ? [] : VIRTUAL_DISPLAY)];
  const missing = await notInstalled([...needed, ...CHINESE_FONT]);
  if (missing.length === 0) return;

  if (process.getuid?.() === 0) {
    say(`正在安装系统软件包：${missing.map(([name]) => name).join(' ')} …`);
    await install(missing);
    return;
  }
  const command = `sudo apt-get install -y ${(await namesHere(missing)).join(' ')}`;
  const onlyFont = missing.every((names) => CHINESE_FONT.includes(names));
  if (!onlyFont) throw new Stop(`缺少系统软件包，请先运行：\n  ${command}`);
  say(`如果窗口里的汉字显示成方框，请运行：${command}`);
}

async function notInstalled(packages) {
  const { text } = await run('dpkg-query', ['-W', FORMAT, ...packages.flat()], { stdout: 'collect', quiet: true });
  const installed = new Set(
    text
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.split(' ')[0]),
  );
  return packages.filter((names) => !names.some((name) => installed.has(name)));
}

async function install(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env });
  const names = await namesHere(packages);
  const { code } = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], { env });
  if (code !== 0) throw new Stop(`系统软件包没有装好，请手工运行：\n  apt-get install -y ${names.join(' ')}`);
}

/** Each package by the name that this release knows it by. */
async function namesHere(packages) {
  const names = [];
  for (const alternatives of packages) names.push(await available(alternatives));
  return names;
}

async function available(alternatives) {
  for (const name of alternatives) {
    const { text } = await run('apt-cache', ['policy', name], { stdout: 'collect', quiet: true });
    if (/Candidate: (?!\(none\))/.test(text)) return name;
  }
  return alternatives[0];
}
