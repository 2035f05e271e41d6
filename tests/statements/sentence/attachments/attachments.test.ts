import { expect, it } from 'vitest'
import { readReference } from '../../../../datasets/reference/index.ts'
import { lexiconOf } from '../../../../parsers/statements/lexicon/lexicon.ts'
import { ATTACHMENTS } from '../../../../parsers/statements/sentence/attachments/attachments.ts'
import { mentionFacts } from '../../../../parsers/statements/sentence/attachments/mention-facts.ts'
import { languageOf } from '../../../../parsers/statements/sentence/language.ts'
import { scan } from '../../../../parsers/statements/sentence/scan.ts'
import { readingsOf } from '../../../../parsers/statements/sentence/sentence-reading.ts'

const language = languageOf(lexiconOf(readReference()))

/** The attachment that names the last number of a sentence; undefined if what stands after the number does. */
function lastAttachment(text: string) {
  const readings = readingsOf(scan(text, { year: 2024, day: null }, language), language, () => false)
  const facts = mentionFacts(readings.at(-1)!.mention, readings.at(-2), language)
  return ATTACHMENTS.find(({ attach }) => attach(facts) !== null)
}

it.each(ATTACHMENTS)('the last number of $example gets its name so, and not that of $counterexample', (attachment) => {
  expect(lastAttachment(attachment.example)).toBe(attachment)
  expect(lastAttachment(attachment.counterexample)).not.toBe(attachment)
})

it.each(['培育120家高新技术企业。', '新增柑橘、茶叶等14个重大项目。'])(
  '%s is named by what stands behind the number',
  (text) => {
    expect(lastAttachment(text)).toBeUndefined()
  },
)
