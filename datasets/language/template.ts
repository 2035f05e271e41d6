/** Fills the Chinese of a text from what stands in its holes; null if the text has another form. */
export type Reader = (text: string, say: (text: string) => string) => string | null

const HOLE = '{}'

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

const holesOf = (template: string): number => template.split(HOLE).length - 1
const lettersOf = (template: string): number => template.length - HOLE.length * holesOf(template)

function readerOf(template: string, chinese: string): Reader {
  const pattern = new RegExp(`^${template.split(HOLE).map(escaped).join('(.*?)')}$`, 's')
  return (text, say) => {
    const held = pattern.exec(text)
    return held && chinese.replaceAll(/\{(\d)\}/g, (_, n) => say(held[n] ?? ''))
  }
}

/** Reads texts by their templates; one with more letters of its own goes before one with fewer. */
export function readerOfTemplates(templates: Readonly<Record<string, string>>): Reader {
  const readers = Object.entries(templates)
    .filter(([template]) => holesOf(template) > 0)
    .toSorted(([a], [b]) => lettersOf(b) - lettersOf(a))
    .map(([template, chinese]) => readerOf(template, chinese))
  return (text, say) => {
    for (const read of readers) {
      const said = read(text, say)
      if (said !== null) return said
    }
    return null
  }
}
