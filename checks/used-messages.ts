import { resolve } from 'node:path'
import ts from 'typescript'

// Which sentences the code asks for, read from the types: the argument of each call of a translator is a literal or a union
// of literals, so a key that is put together from parts is found too.

/** A namespace with its keys, as `key` and as `key.below`. */
export type Keys = Map<string, Set<string>>

function openProgram(): ts.Program {
  const path = resolve('tsconfig.json')
  const { config } = ts.readConfigFile(path, ts.sys.readFile)
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, resolve('.'))
  return ts.createProgram(fileNames, options)
}

/** The texts that a type allows; null when it is no closed set of texts. */
function textsOf(type: ts.Type): string[] | null {
  if (type.isStringLiteral()) return [type.value]
  if (!type.isUnion()) return null
  const texts = type.types.map((one) => (one.isStringLiteral() ? one.value : null))
  return texts.every((text) => text !== null) ? texts : null
}

/** The namespace whose keys are the ones that this function takes as its first argument; null for any other function. */
function namespaceOf(checker: ts.TypeChecker, callee: ts.Expression, namespaces: Keys): string | null {
  const type = checker.getTypeAtLocation(callee)
  if (!type.getProperty('rich') || !type.getProperty('markup')) return null
  const [first] = type.getCallSignatures()[0]?.getParameters() ?? []
  if (!first) return null
  const wanted = checker.getTypeOfSymbolAtLocation(first, callee)
  const keys = textsOf(checker.getBaseConstraintOfType(wanted) ?? wanted)
  if (!keys) return null
  for (const [name, all] of namespaces) {
    if (keys.length > 0 && keys.every((key) => all.has(key))) return name
  }
  return null
}

/** `t`, of `t('key')`, `t.rich('key')`, `t.markup('key')`, `t.has('key')` and `t.raw('key')`. */
function translatorOf(call: ts.CallExpression): ts.Expression {
  const { expression } = call
  const method = ts.isPropertyAccessExpression(expression) && ['rich', 'markup', 'raw', 'has']
  return method && method.includes(expression.name.text) ? expression.expression : expression
}

/**
 * Every sentence that is asked for somewhere, as `namespace.key`, and how many calls were read.
 * @param namespaces the leaves of each namespace
 */
export function findUsedMessages(namespaces: Keys): { used: Set<string>; calls: number } {
  const program = openProgram()
  const checker = program.getTypeChecker()
  const used = new Set<string>()
  let calls = 0
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.arguments[0]) {
      const namespace = namespaceOf(checker, translatorOf(node), namespaces)
      const keys = namespace && textsOf(checker.getTypeAtLocation(node.arguments[0]))
      if (keys) {
        calls += 1
        for (const key of keys) used.add(`${namespace}.${key}`)
      }
    }
    ts.forEachChild(node, visit)
  }
  for (const file of program.getSourceFiles()) {
    if (!file.fileName.includes('/node_modules/') && !file.isDeclarationFile) visit(file)
  }
  return { used, calls }
}
