/** The style of the page: no request leaves it, light and dark, contrast at least 4.5:1 in both. */
export const HTML_STYLE = `
:root { color-scheme: light dark; --page: #fff; --text: #1d1d1f; --soft: #5c5c61; --line: #d5d5da;
  --panel: #f6f6f8; --fail: #b3261e; --warn: #8a5300; --unknown: #5b4bb0; --pass: #1a6e31; }
@media (prefers-color-scheme: dark) { :root { --page: #17171a; --text: #ececf0; --soft: #a9a9b2;
  --line: #3a3a42; --panel: #202026; --fail: #ff8a80; --warn: #f5b54b; --unknown: #b9aaff; --pass: #6fd08c; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 72rem; padding: 2rem 1.25rem 4rem; background: var(--page);
  color: var(--text); font: 16px/1.5 system-ui, sans-serif; overflow-wrap: break-word; }
h1 { font-size: 1.4rem; overflow-wrap: anywhere; margin: 0; } h2 { font-size: 1.15rem; margin: 2.5rem 0 .75rem; }
h3 { font-size: 1rem; margin: 0; } p { margin: .25rem 0; } a { color: inherit; }
code { font: .9em ui-monospace, monospace; overflow-wrap: anywhere; }
.soft { color: var(--soft); } .fail { color: var(--fail); } .warn { color: var(--warn); }
.unknown { color: var(--unknown); } .pass { color: var(--pass); } .notApplicable { color: var(--soft); }
.counts { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; padding: 0; margin: .75rem 0; list-style: none; font-weight: 600; }
.flow { list-style: none; margin: 0; padding: 0; }
.flow > li { position: relative; padding: 0 0 .6rem 2.5rem; } .flow .mended { overflow-wrap: anywhere; }
details { margin: 0; }
.flow > li::before { content: ''; position: absolute; left: .68rem; top: 1.6rem; bottom: -.1rem; border-left: 2px solid var(--line); }
.flow > li:last-child::before { display: none; }
.node { position: absolute; left: 0; top: 0; width: 1.5rem; height: 1.5rem; border: 2px solid; border-radius: 50%;
  display: grid; place-items: center; font-weight: 700; font-size: .85rem; background: var(--page); }
article { border: 1px solid var(--line); border-left: 4px solid; border-radius: 6px; background: var(--panel);
  padding: .75rem 1rem; margin: .75rem 0; } article h3, article p, article dd { color: var(--text); } article p.soft { color: var(--soft); }
dl { display: grid; grid-template-columns: 5rem 1fr; gap: .25rem .75rem; margin: .5rem 0; }
dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
.scroll { overflow-x: auto; } th[scope=row] { max-width: 8rem; } th + td { min-width: 11.5rem; }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .4rem; } } table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line); }
details { margin: .5rem 0; } summary { cursor: pointer; } ul { margin: .25rem 0; padding-left: 1.25rem; }
:focus-visible { outline: 2px solid var(--unknown); outline-offset: 2px; }
`;
