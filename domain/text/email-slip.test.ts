import { expect, it } from 'vitest'
import { proposeEmail, settleEmail } from '@/domain/text/email-slip'

it.each([
  ['gmial.com', 'gmail.com'],
  ['gmai.com', 'gmail.com'],
  ['gmal.com', 'gmail.com'],
  ['gmil.com', 'gmail.com'],
  ['gamil.com', 'gmail.com'],
  ['gnail.com', 'gmail.com'],
  ['gmaill.com', 'gmail.com'],
  ['mgail.com', 'gmail.com'],
  ['gmail.con', 'gmail.com'],
  ['gmail.cm', 'gmail.com'],
  ['gmail.co', 'gmail.com'],
  ['gmail.om', 'gmail.com'],
  ['gmail.comm', 'gmail.com'],
  ['gmial.con', 'gmail.com'],
  ['GMIAL.COM', 'gmail.com'],
  ['hotmial.com', 'hotmail.com'],
  ['hotmal.com', 'hotmail.com'],
  ['hotmial.fr', 'hotmail.fr'],
  ['hotmil.co.uk', 'hotmail.co.uk'],
  ['yaho.com', 'yahoo.com'],
  ['yahooo.fr', 'yahoo.fr'],
  ['yhaoo.co.jp', 'yahoo.co.jp'],
  ['outlok.com', 'outlook.com'],
  ['outllook.de', 'outlook.de'],
  ['outlook.cim', 'outlook.com'],
  ['iclould.com', 'icloud.com'],
  ['icoud.com', 'icloud.com'],
  ['protonmial.com', 'protonmail.com'],
  ['googlemial.com', 'googlemail.com'],
  ['wanado.fr', 'wanadoo.fr'],
  ['lapost.net', 'laposte.net'],
  ['t-onlin.de', 't-online.de'],
  ['yandx.ru', 'yandex.ru'],
])('asks whether jo@%s is meant as %s', (typed, meant) => {
  expect(proposeEmail(`Jo.Roe+x@${typed}`)).toBe(`Jo.Roe+x@${meant}`)
})

// Domains that are used: neighbors of the well-known ones, and the well-known ones under their other endings.
it.each(
  [
    'gmail.com googlemail.com googlemail.de gmx.de gmx.net gmx.at gmx.ch gmx.com mail.com email.com ymail.com rocketmail.com',
    'hotmail.com hotmail.fr hotmail.de hotmail.co.uk hotmail.com.br hotmail.nl live.com live.fr live.co.uk line.me live.nl',
    'outlook.com outlook.fr outlook.de outlook.com.br outlook.jp msn.com yahoo.com yahoo.fr yahoo.co.uk yahoo.co.jp yahoo.ca',
    'yahoo.com.br yahoo.in yahoo.co.in icloud.com me.com mac.com mc.com cloud.com aol.com aol.de aim.com web.de freenet.de',
    'proton.me protonmail.com protonmail.ch pm.me tuta.io tutanota.com tutanota.de riseup.net posteo.de posteo.net mailbox.org',
    'fastmail.com fastmail.fm fastmail.co.uk zoho.com hey.com free.fr orange.fr sfr.fr laposte.net neuf.fr wanadoo.fr',
    'libero.it libera.it alice.it tin.it virgilio.it uol.com.br bol.com.br terra.com.br sapo.pt mail.ru bk.ru list.ru inbox.ru',
    'yandex.ru yandex.com ya.ru rambler.ru ukr.net qq.com 163.com 126.com sina.com naver.com never.com daum.net hanmail.net',
    'docomo.ne.jp ezweb.ne.jp softbank.ne.jp seznam.cz centrum.cz wp.pl onet.pl interia.pl o2.pl bluewin.ch t-online.de',
    'gail.com grail.com fmail.co.uk hmail.com vmail.com umail.example cmail.com mail.de mail.gov gmail.example.org',
    'mail.gmail.com example.org example.com photon.me comcast.net verizon.net cox.net att.net btinternet.com sky.com',
  ].flatMap((line) => line.split(' ')),
)('never asks about jo@%s', (domain) => {
  expect(proposeEmail(`jo@${domain}`)).toBeNull()
})

it.each(['', 'jo', '@gmial.com', 'jo@', 'jo@gmial', 'jo@.com', 'jo@constructor.com', 'jo@__proto__.com'])(
  'asks about nothing in %j',
  (text) => {
    expect(proposeEmail(text)).toBeNull()
  },
)

it('is asked once: the typed address can be kept and the proposal taken, and another slip is asked about anew', () => {
  expect(settleEmail('jo@gmial.com', undefined)).toBeNull()
  expect(settleEmail(' jo@gmial.com ', 'jo@gmial.com')).toBe('jo@gmial.com')
  expect(settleEmail('Jo <jo@gmial.com>', 'jo@gmail.com')).toBe('jo@gmail.com')
  expect(settleEmail('jo@hotmial.com', 'jo@gmial.com')).toBeNull()
  expect(settleEmail('jo@gmial.com', 'other@example.org')).toBeNull()
  expect(settleEmail('jo@example.org', undefined)).toBe('jo@example.org')
})
