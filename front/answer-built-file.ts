import { askNext, type Door, type Visit } from '@/front/ask-next'
import { finishPage, type Finished, send } from '@/front/finish'
import { plainAnswer } from '@/front/plain-page'
import { hostHeaders } from '@/front/trusted-headers'
import type { Route } from '@/front/routes'

const built = /^\/_next\/static\/[\w./-]+\.(js|css)$/

/** Whether this is the address of a script or style sheet of the build. */
export function isBuiltFile({ pathname, search }: Route): boolean {
  return built.test(pathname) && search === ''
}

/** Answers with a file of the build, compressed as well as this client can read it. */
export async function answerBuiltFile(door: Door, visit: Visit): Promise<void> {
  const own = door.pageScript?.files.get(visit.route.pathname)
  const file = await door.builtFiles.find(visit.route.pathname, async () =>
    own ? ofPages(own) : ask(door, visit),
  )
  await send(visit.request, visit.response, file)
}

/** A script of the pages (page-script.ts), whose name changes with what it holds, as those of Next do. */
function ofPages(body: Buffer): Finished {
  const headers = {
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
  }
  return { status: 200, headers, body }
}

async function ask(door: Door, { request, route }: Visit): Promise<Finished> {
  const said = await askNext(door, { url: route.pathname, headers: hostHeaders(door.base) })
  return 'code' in said ? plainAnswer(said, request.headers, route) : finishPage(said, 'no-store')
}
