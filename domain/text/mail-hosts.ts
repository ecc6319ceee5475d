// Node wants to be told: the package is of modules, and the worker and the command line are not bundled.
import listed from 'email-providers/all.json' with { type: 'json' }

// Where anybody can have a mailbox, and services that pass mail on: an address there says nothing about an organization. Neither
// is worth less for a person.

/** What the package does not know. */
const MORE_FREE =
  `aktivix.org autistici.org inventati.org boum.org cryptolab.net ctemplar.com disroot.org espiv.net fastmail.com
  immerda.ch indymedia.org keemail.me kolabnow.com mail.de mailbox.org mailfence.com mailo.com no-log.org onionmail.org
  posteo.at posteo.ch posteo.de posteo.eu posteo.net posteo.org proton.me riseup.net runbox.com so36.net startmail.com
  a1.net aon.at au.com bbox.fr chello.at ewe.net ewetel.net fastweb.it gmx.ch hispeed.ch magenta.de movistar.es netcologne.de
  nifty.com o2online.de proximus.be sunrise.ch tele2.it telefonica.net unitybox.de vodafone.de vodafone.it xs4all.nl ziggo.nl
  systemli.org tuta.com tuta.io tutamail.com tutanota.com tutanota.de zaclys.net zohomail.com zohomail.eu`.split(
    /\s+/,
  )

const RELAYS =
  `33mail.com 8alias.com addy.io aleeas.com anonaddy.com anonaddy.me dralias.com duck.com erine.email mailer.me
  mozmail.com opayq.com passfwd.com passinbox.com passmail.net privaterelay.appleid.com relay.firefox.com silomails.com
  simplelogin.co simplelogin.com simplelogin.fr slmail.me slmails.com users.noreply.github.com`.split(/\s+/)

export const FREE_MAIL: ReadonlySet<string> = new Set([...listed, ...MORE_FREE])
export const MAIL_RELAYS: ReadonlySet<string> = new Set(RELAYS)
