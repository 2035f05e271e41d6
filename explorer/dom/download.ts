import { el } from './element.ts'

/** Hands a file to whoever looks at the page. */
export function download(name: string, file: Blob): void {
  const address = URL.createObjectURL(file)
  el('a', { href: address, download: name }).click()
  URL.revokeObjectURL(address)
}
