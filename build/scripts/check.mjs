/** `npm run check`: types of every folder, format and lint, who may import whom, what nobody uses. Runs all, then says what failed. */
import path from 'node:path';
import { NODE_MODULES } from './lib/paths.mjs';
import { run, runMain, say } from './lib/run.mjs';

const TYPE_PROJECTS = ['shared', 'electron/main', 'electron/preload', 'electron/service', 'electron/cli', 'renderer', 'test'];

const STEPS = [
  ...TYPE_PROJECTS.map((project) => ({ name: `类型 ${project}`, script: 'typescript/bin/tsc', args: ['-p', project, '--pretty', 'false'] })),
  { name: '格式与写法', script: '@biomejs/biome/bin/biome', args: ['check', '--error-on-warnings'] },
  {
    name: '引用关系',
    script: 'dependency-cruiser/bin/dependency-cruise.mjs',
    args: ['--config', '.dependency-cruiser.cjs', 'shared', 'electron', 'renderer', 'test'],
  },
  { name: '无人使用', script: 'knip/bin/knip.js', args: [] },
];

await runMain(async () => {
  const waiting = STEPS.map((step, place) => ({ ...step, place }));
  const outcomes = [];
  const lane = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const { code, text } = await run(process.execPath, [path.join(NODE_MODULES, step.script), ...step.args], { stdout: 'both' });
      outcomes.push({ ...step, code, text });
    }
  };
  await Promise.all([lane(), lane()]);

  const failed = outcomes.filter(({ code }) => code !== 0).sort((one, other) => one.place - other.place);
  for (const { name, text } of failed) say(`\n✗ ${name}\n${text.trimEnd()}`);
  say(
    `检查 ${outcomes.length} 项，通过 ${outcomes.length - failed.length} 项${failed.length > 0 ? `，未通过：${failed.map(({ name }) => name).join('、')}` : ''}`,
  );
  return failed.length > 0 ? 1 : 0;
});
