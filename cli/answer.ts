/** What a verb of the command line says, and whether it did what was asked. */
export type Answer = { said: string; ok: boolean }
export const yes = (said: string): Answer => ({ said, ok: true })
export const no = (said: string): Answer => ({ said, ok: false })
