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
