import { countFindings } from './counts.js';
import { escapeMarkup } from './escape-markup.js';
import type { Report } from './report.js';

const LABEL = 'MCP auth';
/** Of the 11 px font the badge is drawn with, on average. */
const CHARACTER = 6.6;
const PADDING = 12;

/** A badge as SVG: red when a must is broken, amber when something is to improve, green when everything was seen and is fine. */
export function badge({ findings }: Report): string {
  const { fail, warn, unknown, pass } = countFindings(findings);
  if (fail > 0) return draw(`${fail} broken`, '#b3261e');
  if (warn > 0) return draw(`${warn} to improve`, '#8a5300');
  // Nothing of that is a fault, and not all of it was seen.
  const seen = pass === 0 ? '' : `${pass} as promised, `;
  if (unknown > 0) return draw(`${seen}${unknown} unknown`, '#34566f');
  return draw('all as promised', '#1a6e31');
}

function draw(words: string, colour: string): string {
  const left = Math.round(LABEL.length * CHARACTER) + PADDING;
  const right = Math.round(words.length * CHARACTER) + PADDING;
  const width = left + right;
  const title = escapeMarkup(`${LABEL}: ${words}`);
  const text = (content: string, middle: number): string =>
    `<text x="${middle}" y="14">${escapeMarkup(content)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="20" role="img" aria-label="${title}">`,
    `<title>${title}</title>`,
    `<rect width="${width}" height="20" rx="3" fill="#3d3d3d"/>`,
    `<path d="M${left} 0h${right - 3}a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3h-${right - 3}z" fill="${colour}"/>`,
    '<g fill="#fff" text-anchor="middle" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">',
    text(LABEL, left / 2),
    text(words, left + right / 2),
    '</g></svg>',
    '',
  ].join('\n');
}
