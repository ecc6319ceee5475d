import { join } from 'node:path'
import { type Batches, inBatches } from './batches'
import type { Delivered, DeliveredRows } from './delivered'
import type { Build, BuildProgress, BuiltFile, ManifestSigner } from './built'
import { lackingWords, watchNames } from './lacking'
import { writeLetterPage } from './letter-page'
import { manifestOf, pemOf, sumsOf } from './manifest'
import { packZip } from './pack-zip'
import { writePdf } from './pdf/write-pdf'
import { readmeOf } from './readme'
import { writeSignatoriesJson } from './signatories-json'
import { writeSignatoriesCsv, writeSignatoriesXlsx } from './signatories-table'
import schema from './signatories.schema.json'
import { hashFile, writeFile } from './write-file'
import { type Write, writeLetters } from './write-letters'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const JSON_TYPE = 'application/json'

/**
 * Writes the files of a delivery into an empty folder, piece by piece: a list of any length takes the same memory. Nothing in them
 * but what was delivered: the same rows make the same bytes, on one version of Node.
 * @throws when the folder has such a file already or takes no more, and when the rows are not as many as the counts say
 */
export async function buildBundle(
  delivered: Delivered,
  rows: DeliveredRows,
  signer: ManifestSigner,
  folder: string,
  onProgress: (progress: BuildProgress) => void,
): Promise<Build> {
  const { people, organizations } = delivered.counts
  const listed = people + organizations
  const batches = inBatches(rows, listed, onProgress)
  const write = (name: string, mediaType: string, pieces: Parameters<typeof writeFile>[2], names?: number) =>
    writeFile(folder, { name, mediaType, rows: names ?? null }, pieces)
  // The list first: its hash is the fingerprint that the other files carry.
  const watched = watchNames(batches)
  const csv = await write(
    'signatories.csv',
    'text/csv',
    writeSignatoriesCsv(delivered, watched.batches),
    listed,
  )
  const words = lackingWords(delivered)
  const lacks = words.length > 0 || watched.found()
  const fingerprint = csv.hash
  const path = join(folder, 'letter.pdf')
  const told = (done: number) => onProgress({ stage: 'pdf', done })
  const pdf = await writePdf(delivered, inRows(batches), { fingerprint, lacks }, path, told)
  const letter = await hashFile(folder, { name: 'letter.pdf', mediaType: 'application/pdf', rows: listed })
  const page = await write(
    'letter.html',
    'text/html',
    writeLetterPage(delivered, fingerprint, batches),
    listed,
  )
  const letters = await writeLetters(delivered, write)
  const xlsx = await write('signatories.xlsx', XLSX, writeSignatoriesXlsx(delivered, batches), listed)
  const json = writeSignatoriesJson(delivered, fingerprint, batches)
  const about = [
    await write('signatories.json', JSON_TYPE, json, listed),
    await write('signatories.schema.json', JSON_TYPE, [`${JSON.stringify(schema, null, 2)}\n`]),
    await write('public-key.pem', 'application/x-pem-file', [pemOf(signer.publicKey)]),
  ]
  const files = [letter, page, ...letters, csv, xlsx, ...about]
  const names = files.map(({ name }) => name)
  const readme = await write('README.txt', 'text/plain', [
    readmeOf(delivered, { fingerprint, lacks }, names, signer),
  ])
  const all = await seal(delivered, fingerprint, [readme, ...files], signer, write)
  onProgress({ stage: 'zip', done: 0 })
  const zip = await write(zipName(delivered), 'application/zip', packZip(folder, all, delivered.frozenAt))
  return { files: [...all, zip], fingerprint, ...pdf, lackingWords: words }
}

/** The names one by one, for the PDF: counted as for every other file. */
const inRows = (batches: Batches): DeliveredRows =>
  async function* () {
    for await (const batch of batches('pdf')) yield* batch
  }

/** `delivery-3.zip`; of a revision `delivery-3-revision-2.zip`, so that one is not taken for the other. */
function zipName({ number, revision }: Delivered): string {
  return revision > 1 ? `delivery-${number}-revision-${revision}.zip` : `delivery-${number}.zip`
}

/** Manifest, its signature, and the sums of all files but themselves. */
async function seal(
  delivered: Delivered,
  fingerprint: string,
  files: BuiltFile[],
  signer: ManifestSigner,
  write: Write,
): Promise<BuiltFile[]> {
  const text = manifestOf(delivered, fingerprint, files, signer)
  const manifest = await write('manifest.json', JSON_TYPE, [text])
  const signature = signer.sign(Buffer.from(text))
  const signed = await write('manifest.json.sig', 'application/octet-stream', [signature])
  const summed = [...files, manifest, signed]
  return [...summed, await write('SHA256SUMS', 'text/plain', [sumsOf(summed)])]
}
