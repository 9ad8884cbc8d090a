/** How the printable page looks: dark ink on white, nothing from elsewhere, no test torn apart where it fits on a sheet. */
export const pageStyle = `
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 48rem; padding: 2rem 1.5rem; color: #1b1b1b; background: #fff;
  font: 14px/1.45 "Segoe UI", system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 .25rem; }
h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; padding-bottom: .25rem; border-bottom: 1px solid #8a8a8a; }
h3 { font-size: 1rem; margin: 1.25rem 0 .25rem; }
h4 { font-size: .9rem; margin: .75rem 0 .25rem; }
p { margin: .25rem 0; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0; }
th, td { text-align: start; vertical-align: top; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid #d9d9d9; }
th[scope=row] { width: 14rem; font-weight: 600; }
code, pre { font-family: Consolas, "Cascadia Mono", monospace; font-size: .85em; }
pre { white-space: pre-wrap; margin: .25rem 0; padding: .5rem; border: 1px solid #d9d9d9; background: #f7f7f7; }
article { border-top: 2px solid #1b1b1b; margin-top: 1.5rem; }
article > h2 { border-bottom: 0; margin-top: .75rem; padding-bottom: 0; }
article + p { margin-top: 1.5rem; }
.quiet { color: #555; }
.ok { color: #0e700e; }
.failed { color: #a4262c; }
@page { margin: 16mm; }
@media print { body { padding: 0; max-width: none; } h2, h3, h4 { break-after: avoid; } tr { break-inside: avoid; } pre { background: none; } }
`;
