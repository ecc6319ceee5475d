// The colors and faces of letters on a screen, as mail needs them: plain values, because mail clients know no variables.

export const light = { paper: '#fbfaf7', sheet: '#fffefb', ink: '#1d2330', quiet: '#596072', rule: '#dedbd2' }
export const seal = { ground: '#1f4b8f', ink: '#ffffff' }
const dark = { paper: '#14171d', sheet: '#1a1e26', ink: '#e9e6de', quiet: '#a2a8b5', rule: '#313743' }
const darkSeal = { ground: '#9dbdf2', ink: '#10203a' }

export const serif = '"Source Serif 4", Georgia, "Times New Roman", serif'
export const sans = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif'
export const mono = 'ui-monospace, Menlo, Consolas, monospace'

/** Inline styles win in mail, so what changes in the dark needs !important; clients without media queries stay light. */
export const darkStyle = `:root{color-scheme:light dark}
@media (prefers-color-scheme:dark){
.paper{background:${dark.paper}!important}
.sheet{background:${dark.sheet}!important;border-color:${dark.rule}!important}
.ink{color:${dark.ink}!important}
.quiet{color:${dark.quiet}!important}
.rule{border-color:${dark.rule}!important}
.seal{background:${darkSeal.ground}!important;color:${darkSeal.ink}!important}
.link{color:${darkSeal.ground}!important}
}
@media (max-width:30rem){.sheet{padding:28px 20px 16px!important}.outer{padding:12px 8px!important}}`

/** How marked-up text of organizers looks; clients that drop it show their own. */
export const writtenStyle = `.written h2,.written h3,.written h4{margin:24px 0 12px;font-family:${serif};line-height:1.3}
.written blockquote{margin:16px 0;padding-inline-start:16px;border-inline-start:3px solid ${light.rule}}
.written table{border-collapse:collapse}.written th,.written td{border:1px solid ${light.rule};padding:4px 8px}
.written a{color:${seal.ground}}
@media (prefers-color-scheme:dark){.written a{color:${darkSeal.ground}}.written blockquote,.written th,.written td{border-color:${dark.rule}}}`
