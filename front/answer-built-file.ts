import { askNext, type Door, explainFault, type Visit } from '@/front/ask-next'
import { encodedBody } from '@/front/built-files'
import { encodingFor } from '@/front/compression'
import { encodingHeaders, finishPage, type Finished, sendBytes } from '@/front/finish'
import { hostHeaders } from '@/front/replay'

const built = /^\/_next\/static\/[\w./-]+\.(js|css)$/

/** Whether this asks for a script or style sheet of the build. */
export function isBuiltFile({ request, route }: Visit): boolean {
  return (
    (request.method === 'GET' || request.method === 'HEAD') &&
    built.test(route.pathname) &&
    route.search === ''
  )
}

/** Answers with a file of the build, compressed as well as this client can read it. */
export async function answerBuiltFile(door: Door, visit: Visit): Promise<void> {
  const { request, response, route } = visit
  const file = await door.builtFiles.find(route.pathname, () => ask(door, visit))
  const encoding = encodingFor(file.body, request.headers['accept-encoding']?.toString())
  const headers = { ...file.headers, ...encodingHeaders(file.headers, encoding) }
  sendBytes(request, response, { status: file.status, headers, body: await encodedBody(file, encoding) })
}

async function ask(door: Door, visit: Visit): Promise<Finished> {
  const told = { method: 'GET', url: visit.route.pathname, headers: hostHeaders(door.base) }
  const captured = await askNext(door, told)
  if (typeof captured === 'string' || captured.status === 500) return explainFault(door, visit)
  return finishPage(captured, 'no-store')
}
