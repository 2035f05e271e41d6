/** The same function with its answers to texts remembered; all are forgotten where there are more than `most`. */
export function remembered<T>(find: (text: string) => T, most: number): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    if (known.size >= most) known.clear()
    const found = find(text)
    known.set(text, found)
    return found
  }
}

/** The same function, asked once for each object: what is made from a table of reference data is the same for every document. */
export function oncePer<K extends object, T>(make: (table: K) => T): (table: K) => T {
  const made = new WeakMap<K, T>()
  return (table) => {
    const before = made.get(table)
    if (before !== undefined) return before
    const result = make(table)
    made.set(table, result)
    return result
  }
}
