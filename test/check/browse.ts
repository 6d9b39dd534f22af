import { scriptedBrowser } from './scripted-browser.js';

// Stands in for the browser of a person: `xdg-open URL`.
void scriptedBrowser()(process.argv[2] ?? '');
