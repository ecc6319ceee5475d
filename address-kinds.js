// @ts-check
import {
  addresses,
  pages,
  frames,
  besidePages,
  pictures,
  logos,
  receiptFiles,
  lists,
  numbers,
  secrets,
  passedOn,
  signIn,
  desk,
  deskFiles,
  deskMails,
  uploads,
  ownLogo,
  addresseeFile,
  deskLogo,
  api,
  webhooks,
  probes,
  published,
  sitemaps,
  files,
} from './addresses.js'

// What each address of a kind keeps, and what is read from their words.

/**
 * What is true of all addresses of a kind.
 * @typedef {object} Kind
 * @property {Readonly<Record<string, string>>} addresses by the name that `paths` has for them
 * @property {boolean} [beside] stands beside the languages, not below them
 * @property {boolean} [kept] everybody sees it alike, so that the front door may keep it. After its `?` is what of a query it reads;
 *   of a parameter with values each value is kept like a page of its own, of one without the page belongs to who asks
 * @property {boolean} [framable] other sites may show it in a frame
 * @property {boolean} [openData] scripts on any site may read it
 * @property {boolean} [secret] its address holds a secret, or it belongs to one signer. It takes its own form; the handler lies below, in `act`
 * @property {boolean} [manyReaders] many people hold its secret, and keep no one from a page that is theirs alone
 * @property {boolean} [needsOrigin] an organizer's session may be behind a POST, which is refused without an Origin
 * @property {'data' | 'picture' | 'file'} [sends] what is no page, and so goes through as it is written: `data` is small; a `picture` is
 *   drawn, one after the other; a `file` may be large and a long time on its way. Without it the answer is held until it is whole
 * @property {boolean} [upload] takes a file
 * @property {number} [body] the most bytes of a POST, when it is more than a form's
 */

const KILOBYTE = 1024
const MEGABYTE = 1024 * KILOBYTE

/** The most bytes of a form, where its kind does not say more. */
export const FORM_BODY = 64 * KILOBYTE

/**
 * The kinds. Of an address that is not there, what is said of the first kind with its first word counts.
 * @type {readonly Kind[]}
 */
export const kinds = [
  { addresses: pages, kept: true },
  { addresses: frames, kept: true, framable: true },
  { addresses: besidePages },
  { addresses: pictures, sends: 'picture' },
  { addresses: logos, sends: 'data' },
  { addresses: receiptFiles, sends: 'file' },
  { addresses: lists, openData: true, sends: 'file' },
  { addresses: numbers, openData: true, sends: 'data' },
  { addresses: secrets, secret: true },
  { addresses: passedOn, secret: true, manyReaders: true },
  { addresses: signIn, secret: true, needsOrigin: true },
  // Letters are written there.
  { addresses: desk, needsOrigin: true, body: 2 * MEGABYTE },
  { addresses: deskFiles, needsOrigin: true, sends: 'file' },
  { addresses: deskMails, needsOrigin: true, sends: 'data' },
  // A file of 10 MB, with the form around it.
  { addresses: uploads, needsOrigin: true, body: 10 * MEGABYTE + FORM_BODY, upload: true },
  // A picture of 2 MB, with the form around it.
  { addresses: ownLogo, secret: true, body: 2 * MEGABYTE + FORM_BODY, upload: true },
  { addresses: addresseeFile, secret: true, body: 10 * MEGABYTE + FORM_BODY, upload: true },
  { addresses: deskLogo, needsOrigin: true, body: 2 * MEGABYTE + FORM_BODY, upload: true },
  { addresses: api, beside: true, openData: true, sends: 'data' },
  { addresses: webhooks, beside: true, sends: 'data' },
  { addresses: probes, beside: true, sends: 'data' },
  { addresses: published, beside: true, openData: true, sends: 'data' },
  { addresses: sitemaps, beside: true, sends: 'file' },
  { addresses: files, beside: true, sends: 'data' },
]

/**
 * The words of an address, without the query.
 * @param {string} address
 */
export const wordsOf = (address) => address.split('?', 1)[0]?.split('/').filter(Boolean) ?? []

/**
 * What a word of an address ends in when it is a file named by a parameter: `.json` of `{moment}.json`.
 * @param {string} word
 */
export const endingOf = (word) => /^\{\w+\}(\.\w+)$/.exec(word)?.[1]

/**
 * The words of an address as folders of app/ name them. Next knows no folder `[moment].json`: such a file lies below, in `[moment]/json`.
 * @param {string} address
 */
export const foldersOf = (address) =>
  wordsOf(address).flatMap((word) => word.replace(/^\{(\w+)\}/, '[$1]').split(/(?<=\])\./))

/**
 * The first words of all addresses of kinds like this one.
 * @param {(kind: Kind) => unknown} isWanted
 * @returns {Set<string>}
 */
export function firstWords(isWanted) {
  const wanted = kinds.filter(isWanted).flatMap((kind) => Object.values(kind.addresses))
  return new Set(wanted.flatMap((address) => wordsOf(address).slice(0, 1)))
}

/** The first words that a token follows. */
export const tokenWords = new Set(
  Object.values(addresses)
    .map(wordsOf)
    .flatMap(([word = '', next]) => (next === '{token}' ? [word] : [])),
)
