const { writeSync } = require('node:fs');

process.on('exit', () => writeSync(2, `\npeak ${process.resourceUsage().maxRSS}\n`));
