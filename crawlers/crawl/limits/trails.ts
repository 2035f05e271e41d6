/** Where a page of a list was found: the key of the list's first page, its place in the list, columns passed on the way. */
export interface Trail {
  list: string
  /** From 1. */
  page: number
  /** 0 for a declared list. */
  depth: number
}

/** What the pages of each list have named so far. */
export class Trails {
  readonly #named = new Map<string, Set<string>>()

  /** Number of lists that were begun. */
  get lists(): number {
    return this.#named.size
  }

  /**
   * Takes what a page of a list names, and tells whether any of it is new in that list. A page that names nothing new
   * does not lead anywhere: servers answer the last page for every number beyond it.
   */
  isProgress(list: string, names: readonly string[]): boolean {
    const named = this.#named.get(list) ?? new Set()
    this.#named.set(list, named)
    const before = named.size
    for (const name of names) named.add(name)
    return named.size > before
  }
}
