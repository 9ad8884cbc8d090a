/** The one style sheet of the sign-in pages and the portal: light and dark, no outside resource. */
export const styleSheet = `
:root { color-scheme: light dark; --ground: #f3f2f1; --sheet: #ffffff; --ink: #242424; --quiet: #616161; --line: #d1d1d1;
  --accent: #0f6cbd; --on-accent: #ffffff; --warn-ground: #fff4ce; --warn-ink: #4a3b00; --bad: #b10e1c; --good: #0e700e; }
@media (prefers-color-scheme: dark) { :root { --ground: #1b1a19; --sheet: #292827; --ink: #f3f2f1; --quiet: #c8c6c4;
  --line: #605e5c; --accent: #75b6f0; --on-accent: #10202f; --warn-ground: #433519; --warn-ink: #fde9b4; --bad: #f1a7ad; --good: #9fd89f; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.5 'Segoe UI', system-ui, sans-serif; }
a { color: var(--accent); }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 0.75rem; }
h2 { font-size: 1.125rem; margin: 1.5rem 0 0.5rem; }
code, pre, .value { font-family: 'Cascadia Mono', Consolas, monospace; font-size: 0.9rem; overflow-wrap: anywhere; }
pre { white-space: pre-wrap; border: 1px solid var(--line); padding: 0.75rem; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.banner { background: var(--warn-ground); color: var(--warn-ink); padding: 0.5rem 1rem; text-align: center; margin: 0; }
.sign-in { max-width: 27rem; margin: 8vh auto; background: var(--sheet); padding: 2.25rem; border: 1px solid var(--line); border-radius: 4px; }
.portal { display: grid; grid-template-columns: 14rem minmax(0, 1fr); min-height: 85vh; }
.portal > nav { background: var(--sheet); border-right: 1px solid var(--line); padding: 1rem; }
.portal > main { padding: 1.5rem 2rem; max-width: 60rem; }
nav ul { list-style: none; margin: 0; padding: 0; }
nav li a { display: block; padding: 0.4rem 0.5rem; color: inherit; text-decoration: none; border-radius: 4px; }
nav li a:hover { text-decoration: underline; }
nav li a[aria-current='page'] { font-weight: 600; box-shadow: inset 3px 0 var(--accent); }
.tabs ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; border-bottom: 1px solid var(--line); margin-bottom: 1rem; }
.tabs li a[aria-current='page'] { box-shadow: inset 0 -3px var(--accent); }
@media (max-width: 45rem) { .portal { grid-template-columns: 1fr; } .portal > nav { border-right: 0; border-bottom: 1px solid var(--line); } }
button { font: inherit; padding: 0.35rem 1.1rem; border: 1px solid var(--line); border-radius: 4px; background: var(--sheet); color: var(--ink); cursor: pointer; }
button.primary { background: var(--accent); color: var(--on-accent); border-color: var(--accent); }
button.account { width: 100%; text-align: left; padding: 0.75rem; border-width: 0 0 1px; border-radius: 0; }
button.account small { display: block; color: var(--quiet); }
.buttons { display: flex; gap: 0.5rem; justify-content: flex-end; margin-top: 1.25rem; }
form.plain { display: inline; }
label, legend { font-weight: 600; }
.field { margin: 0 0 1rem; }
.field label { display: block; }
.choice label { font-weight: 400; display: inline; }
fieldset { border: 1px solid var(--line); border-radius: 4px; margin: 0 0 1rem; }
input[type='text'], select, textarea { font: inherit; width: 100%; max-width: 36rem; padding: 0.35rem 0.5rem; color: inherit; background: var(--sheet); border: 1px solid var(--quiet); border-radius: 4px; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: 0.4rem 0.75rem 0.4rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
dl.properties { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0.35rem 1.5rem; }
dl.properties dt { color: var(--quiet); } dl.properties dd { margin: 0; }
.note { border-left: 4px solid var(--accent); padding: 0.25rem 0.75rem; margin: 0 0 1rem; }
.error { color: var(--bad); border-left: 4px solid var(--bad); padding: 0.25rem 0.75rem; }
.good { color: var(--good); } .quiet { color: var(--quiet); }
`;

/** Sends the form that carries a sign-in's answer by itself; without scripts its button does. */
export const submitScript = "document.querySelector('form[data-submit]')?.submit();\n";
