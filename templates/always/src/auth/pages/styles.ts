/** All of the styling, inlined so that a page is one request. System fonts, light and dark. */
export const STYLES = `
:root {
  color-scheme: light dark;
  --ground: #f4f5f7; --card: #fff; --edge: #dfe2e8; --field: #7b8494;
  --ink: #1a1d23; --soft: #565d6b; --accent: #2f4fc4; --on-accent: #fff; --accent-strong: #263f9e;
  --bad: #a81c2b; --bad-ground: #fdeef0; --care: #6d4400; --care-ground: #fff5dd;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #121418; --card: #1b1e24; --edge: #30353f; --field: #7f8897;
    --ink: #eceef2; --soft: #a9b0bd; --accent: #9db2ff; --on-accent: #10163a; --accent-strong: #bccaff;
    --bad: #ffa8b0; --bad-ground: #3a1a1f; --care: #ffd58a; --care-ground: #352a12;
  }
}
*, ::before, ::after { box-sizing: border-box; }
body {
  margin: 0; min-height: 100vh; min-height: 100dvh; padding: 1.5rem 1rem;
  display: flex; flex-direction: column; align-items: center; justify-content: center; gap: 1rem;
  background: var(--ground); color: var(--ink);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  overflow-wrap: anywhere; -webkit-text-size-adjust: 100%;
}
main {
  width: 100%; max-width: 27rem; padding: clamp(1.25rem, 6vw, 2.25rem);
  background: var(--card); border: 1px solid var(--edge); border-radius: 1rem;
}
main.wide { max-width: 40rem; }
main > :last-child { margin-bottom: 0; }
h1 { margin: 0 0 .5rem; font-size: 1.5rem; line-height: 1.25; letter-spacing: -.01em; text-wrap: balance; }
h2 { margin: 1.5rem 0 .25rem; font-size: 1rem; }
p, ul, dl { margin: 0 0 1rem; }
.soft, footer { color: var(--soft); }
footer, small { font-size: .875rem; }
bdi { font-weight: 600; }
label { display: block; margin: 1rem 0 .25rem; font-weight: 600; }
input:not([type=hidden]) {
  width: 100%; min-height: 2.875rem; padding: .5rem .75rem; font: inherit; color: inherit;
  background: transparent; border: 1px solid var(--field); border-radius: .5rem;
}
.buttons { display: flex; flex-wrap: wrap; gap: .75rem; margin-top: 1.5rem; }
button {
  flex: 1 1 8rem; min-height: 2.875rem; padding: .5rem 1rem; font: inherit; font-weight: 600;
  color: var(--ink); background: transparent; border: 1px solid var(--field); border-radius: .5rem;
  cursor: pointer;
}
button.main { color: var(--on-accent); background: var(--accent); border-color: var(--accent); }
button:hover { border-color: var(--ink); }
button.main:hover { background: var(--accent-strong); border-color: var(--accent-strong); }
button.link {
  flex: none; min-height: 1.5rem; padding: 0 .25rem; border: 0; font-weight: 400;
  color: var(--accent); text-decoration: underline; text-underline-offset: .15em;
}
button.small { flex: none; min-height: 2.25rem; padding: .25rem .75rem; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.note { margin: 0 0 1rem; padding: .75rem 1rem; border-radius: .5rem; border-left: .25rem solid; }
.note.bad { color: var(--bad); background: var(--bad-ground); }
.note.care { color: var(--care); background: var(--care-ground); }
.who { display: flex; flex-wrap: wrap; gap: 0 .25rem; align-items: baseline; margin-bottom: 1rem; }
dl, .box { padding: .75rem 1rem; border: 1px solid var(--edge); border-radius: .5rem; }
.box { user-select: all; }
a { color: var(--accent); }
dt { font-size: .875rem; color: var(--soft); }
dd { margin: 0; }
dd + dt { margin-top: .75rem; }
.scopes { padding-left: 1.25rem; }
.apps { padding: 0; list-style: none; }
.apps > li {
  display: grid; grid-template-columns: 1fr auto; gap: .5rem 1rem; align-items: center;
  padding: 1rem 0; border-top: 1px solid var(--edge);
}
.apps > li:last-child { padding-bottom: 0; }
.apps h2, .apps p { margin: 0; }
code { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; font-size: .875rem; }
@media (forced-colors: active) { button.main { border-width: 2px; } }
`;
