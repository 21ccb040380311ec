/** The style of fact pages. The policy of the page names its hash. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1d2126; --faded: #5a636e; --paper: #fff; --box: #f4f5f7; --rule: #d5d9df; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e8eb; --faded: #a5adb8; --paper: #16191d; --box: #21262c; --rule: #3a424c; }
}
body { margin: 0; color: var(--ink); background: var(--paper); font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.3; margin: 1rem 0; }
h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; border-bottom: 1px solid var(--rule); }
h3 { font-size: .95rem; margin: 1rem 0 .25rem; }
.kind, .absent, footer, dt { color: var(--faded); }
.modality { border-radius: .4rem; padding: .6rem .9rem; color: #fff; background: #1e6b3a; }
.modality strong { display: block; font-size: 1.15rem; }
.implied { background: #2b5b8c; }
.recommended, .hypothetical { background: #9a3412; border: 3px dashed #fed7aa; }
.place { background: var(--box); border-left: .25rem solid #1e6b3a; padding: .1rem 1rem; margin: .75rem 0; }
.place.implies { border-color: #2b5b8c; }
.place.denies { border-color: #9a3412; }
blockquote { margin: .5rem 0 1rem; white-space: pre-line; }
mark { background: #ffe58a; color: #1d2126; }
pre { background: var(--box); padding: .75rem; white-space: pre-wrap; font-size: .85rem; }
dt { font-size: .9rem; }
dd { margin: 0 0 .5rem; }
a { color: #2563eb; }
@media (prefers-color-scheme: dark) { a { color: #8ab4f8; } }
footer { margin-top: 2.5rem; font-size: .9rem; }
`
