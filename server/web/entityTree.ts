/** Entities as the tree they stand in: each below its parent, siblings in the order they came in. */

interface Node {
  readonly id: number
  readonly parentId: number | null
}

/** The list in the order of the tree, each with its depth from 0. What a circle holds, were there one, comes last at 0. */
export function treeOf<T extends Node>(entities: readonly T[]): (T & { depth: number })[] {
  const known = new Set(entities.map(({ id }) => id))
  const listed: (T & { depth: number })[] = []
  const list = (parentId: number | null, depth: number): void => {
    for (const entity of entities) {
      const above = entity.parentId !== null && known.has(entity.parentId) ? entity.parentId : null
      if (above !== parentId) continue
      listed.push({ ...entity, depth })
      list(entity.id, depth + 1)
    }
  }
  list(null, 0)
  const circling = entities.filter(({ id }) => !listed.some((one) => one.id === id))
  return [...listed, ...circling.map((entity) => ({ ...entity, depth: 0 }))]
}

/** The entity and all below it: what cannot become its parent. */
export function branchOf(entities: readonly Node[], id: number): ReadonlySet<number> {
  const branch = new Set([id])
  for (let before = 0; before < branch.size;) {
    before = branch.size
    for (const entity of entities)
      if (entity.parentId !== null && branch.has(entity.parentId)) branch.add(entity.id)
  }
  return branch
}
