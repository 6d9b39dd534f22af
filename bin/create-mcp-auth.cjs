#!/usr/bin/env node
// Plain ES5 down to the version check, so that an old Node says what it needs instead of a syntax error.
'use strict';

var fs = require('fs');
var path = require('path');

var dist = path.join(__dirname, '..', 'dist');
var node = process.versions.node.split('.').map(Number);

if (node[0] < 20 || (node[0] === 20 && node[1] < 19)) {
  process.stderr.write(
    'create-mcp-auth needs Node.js 20.19 or newer; this is ' +
      process.versions.node +
      '. Install a newer one from https://nodejs.org and run the same command again.\n',
  );
  process.exitCode = 2;
} else if (!fs.existsSync(dist)) {
  process.stderr.write('This clone is not built yet. Run npm start once, or npm run build.\n');
  process.exitCode = 2;
} else {
  start(process.argv.slice(2));
}

function start(args) {
  var prepared = preparedText(args);
  if (prepared !== undefined) return print(prepared);
  require(path.join(dist, 'main.cjs'))
    .main(args, { dist: dist, version: version })
    .then(function (code) {
      process.exitCode = code;
    });
}

function version() {
  return require('../package.json').version;
}

// Help and version are written when the package is built: asking for them, anywhere in the line, loads
// nothing.
function preparedText(args) {
  // `-yh` asks too.
  var isWord = args[0] === 'help';
  var isHelp = isWord || args.some(RegExp.prototype.test, /^(--help(=.*)?|-[a-z]*h[a-z]*)$/);
  var isVersion = args.some(RegExp.prototype.test, /^(--version(=.*)?|-[a-z]*v[a-z]*)$/);
  if (!isHelp && !isVersion) return undefined;
  var prepared = JSON.parse(fs.readFileSync(path.join(dist, 'prepared.json'), 'utf8'));
  if (!isHelp) return prepared.version;
  var name = args[isWord ? 1 : 0];
  var isCommand = Object.prototype.hasOwnProperty.call(prepared.help, name);
  return prepared.help[isCommand ? name : ''];
}

function print(text) {
  try {
    fs.writeSync(1, text + '\n');
  } catch (error) {
    // A pipe that is full for the moment; the stream waits for it.
    if (error.code === 'EAGAIN') process.stdout.write(text + '\n');
    else if (error.code !== 'EPIPE') throw error;
  }
}
