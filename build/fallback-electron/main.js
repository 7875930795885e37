/**
 * Stands in for the default_app.asar that every official Electron brings: `electron [-r module] [--switches] app [args]`.
 * Packed into the development runtime by build/scripts/lib/electron-fallback.mjs; never part of the product.
 */
const { app } = require('electron');
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');

const required = [];
let target;
const rest = process.argv.slice(1);
while (rest.length > 0 && target === undefined) {
  const argument = rest.shift();
  if (argument === '-r' || argument === '--require') required.push(rest.shift());
  else if (!argument.startsWith('-')) target = path.resolve(argument);
}
if (required.length > 0) Module._preloadModules(required);

if (target === undefined) {
  process.stderr.write('usage: electron [-r module] path/to/app\n');
  process.exit(1);
}
Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });

const manifest = path.join(target, 'package.json');
if (fs.existsSync(manifest)) {
  const { name, productName, version } = JSON.parse(fs.readFileSync(manifest, 'utf8'));
  if (version) app.setVersion(version);
  if (productName || name) app.setName(productName || name);
  app.setPath('userData', app.commandLine.getSwitchValue('user-data-dir') || path.join(app.getPath('appData'), app.getName()));
}
const entry = Module._resolveFilename(target, null, true);
app.setAppPath(fs.existsSync(manifest) ? target : path.dirname(entry));
Module._load(entry, Module, true);
