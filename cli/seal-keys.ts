import { checkSealKeys, rotateSealKeys } from '@/domain/seal/seal-keys'
import { type Answer, no, yes } from './answer'

/** `seal-keys rotate` and `seal-keys check`; null for any other word. */
export async function sealKeysVerb(what: string): Promise<Answer | null> {
  if (what === 'rotate') return rotate()
  return what === 'check' ? check() : null
}

async function rotate(): Promise<Answer> {
  const { rewrapped, already, lost } = await rotateSealKeys()
  const said = `Keys wrapped anew: ${rewrapped}. Already there: ${already}.`
  if (lost > 0) return no(`${said} SEAL_KEYS can’t open ${lost}: see "seal-keys check".`)
  return yes(`${said} Keep the earlier keys with the backups that were made until now.`)
}

async function check(): Promise<Answer> {
  const { wraps, lost, unreadable } = await checkSealKeys()
  const lines = wraps.map(
    ({ id, dataKeys }, index) => `${id}: wraps ${dataKeys}${index === 0 ? ', and every new one' : ''}`,
  )
  const unused = wraps.slice(1).filter(({ dataKeys }) => dataKeys === 0)
  if (unused.length > 0)
    lines.push(`No longer needed but for backups: ${unused.map(({ id }) => id).join(', ')}`)
  for (const { wrapper, campaign } of lost)
    lines.push(
      `Lost: the key of ${campaign ?? 'the installation'} was wrapped with "${wrapper}", which SEAL_KEYS can’t open`,
    )
  for (const { table, column, key, values } of unreadable)
    lines.push(`Unreadable: ${values} in ${table}.${column}, sealed with the key ${key}`)
  const ok = lost.length + unreadable.length === 0
  return ok ? yes(lines.join('\n')) : no([...lines, 'What to do: docs/hosting.md, “Keys”.'].join('\n'))
}
