import { laneOf } from '@/domain/mail/mailbox'
import type { DataKey } from '@/domain/seal/seal'

// Providers at which so many people have their mail that naming one points to nobody. No other domain is ever named.

export const PROVIDERS = {
  'Gmail': 'gmail.com',
  'Outlook, Hotmail': 'outlook.com hotmail.com live.com msn.com hotmail.fr hotmail.de hotmail.it hotmail.es hotmail.co.uk outlook.fr outlook.de outlook.es',
  'Yahoo': 'yahoo.com yahoo.fr yahoo.de yahoo.es yahoo.it yahoo.co.uk yahoo.com.br ymail.com yahoo.co.jp',
  'iCloud': 'icloud.com me.com mac.com',
  'AOL': 'aol.com',
  'Proton': 'proton.me protonmail.com pm.me',
  'GMX': 'gmx.de gmx.net gmx.at gmx.ch gmx.com',
  'Web.de': 'web.de',
  'T-Online': 't-online.de',
  'Orange': 'orange.fr wanadoo.fr',
  'Free': 'free.fr',
  'SFR': 'sfr.fr neuf.fr',
  'La Poste': 'laposte.net',
  'Libero': 'libero.it',
  'Bluewin': 'bluewin.ch',
  'UOL': 'uol.com.br bol.com.br',
  'Docomo': 'docomo.ne.jp',
  'Yandex': 'yandex.ru yandex.com ya.ru',
  'Mail.ru': 'mail.ru',
  'QQ': 'qq.com',
  'NetEase': '163.com 126.com',
} as const // prettier-ignore

export type Provider = keyof typeof PROVIDERS

/** The providers of a campaign's lanes; a lane that is none of theirs is not in it. */
export function providersByLane(key: DataKey): Map<number, Provider> {
  const lanes = new Map<number, Provider>()
  for (const [provider, domains] of Object.entries(PROVIDERS))
    for (const domain of domains.split(' ')) lanes.set(laneOf(key, `x@${domain}`), provider as Provider)
  return lanes
}
