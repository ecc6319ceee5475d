// What the names of files say, whether they lie in a ZIP or in a folder.

/** Bytes of a path; more than any program of ours or theirs writes. */
export const MOST_PATH_BYTES = 1000

/** What macOS and Windows put among files by themselves. It is none of the delivery's, and no reader takes it for one. */
export function isSystemFile(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return path.startsWith('__MACOSX/')
    ? name.startsWith('._')
    : ['.ds_store', 'thumbs.db', 'desktop.ini'].includes(name.toLowerCase())
}

/** A path that leads out of the folder, or that systems read differently. */
export function isOdd(path: string): boolean {
  return path === '' || path.length > MOST_PATH_BYTES || /[\\:\uFFFD]|\p{C}|(^|\/)(\.{0,2})(\/|$)/u.test(path)
}

/** Whether two paths are one on some system, or a file is also the folder of another: what is written last would stay. */
export function collide(files: string[], folders: string[]): boolean {
  const paths = [...files, ...folders].map(folded)
  const written = new Set(files.map(folded))
  const above = (path: string) => path.split('/').map((_, depth, parts) => parts.slice(0, depth).join('/'))
  return (
    new Set(paths).size < paths.length || paths.some((path) => above(path).some((one) => written.has(one)))
  )
}

// Windows and macOS take capital and small letters, and both ways to write an accent, for the same.
const folded = (path: string) => path.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC')

/** Files without the folders that all of them lie in: who packs a folder again, or unpacks into one, has it in every path. */
export function withoutFolderAbove<File extends { name: string }>(files: File[]): File[] {
  const [first] = files
  const above = first?.name.slice(0, first.name.indexOf('/') + 1)
  if (!above || !files.every(({ name }) => name.startsWith(above))) return files
  return withoutFolderAbove(files.map((file) => ({ ...file, name: file.name.slice(above.length) })))
}
