/** The style of the HTML report: light and dark, and on paper. */
export const style = `body { margin: 2rem auto; max-width: 70rem; padding: 0 1rem; font: 15px/1.6 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; color: #222; background: #fff; }
h1 { font-size: 1.5rem; }
h2 { margin: 2rem 0 .5rem; font-size: 1.05rem; overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .3rem .6rem; border-bottom: 1px solid #ddd; text-align: left; vertical-align: top; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
.place { white-space: nowrap; font-variant-numeric: tabular-nums; }
.copy { font-family: "Noto Serif CJK SC", "SimSun", serif; overflow-wrap: anywhere; }
mark { background: #ffe08a; color: inherit; }
.error td:nth-child(2), p.error { color: #b00020; }
.warning td:nth-child(2) { color: #8a5a00; }
code { white-space: nowrap; font-size: .85em; }
footer { margin-top: 2rem; border-top: 2px solid #b00020; }
@media (prefers-color-scheme: dark) { body { color: #ddd; background: #1e1e1e; } th, td { border-color: #444; } mark { background: #6b5300; } .error td:nth-child(2), p.error { color: #ff8a80; } .warning td:nth-child(2) { color: #ffcc80; } }
@media print { body { margin: 0; max-width: none; color: #000; background: #fff; } h2 { break-after: avoid; } @page { margin: 15mm; } }
`;
