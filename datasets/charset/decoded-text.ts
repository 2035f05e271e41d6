/** Text with the charset by which its bytes were read. */
export interface DecodedText {
  text: string
  /** Name as the Encoding Standard has it: `utf-8`, `gb18030`, `big5`, … */
  charset: string
  /** Another charset in which parts of the page stand, such as what a server includes; null for most pages. */
  beside: string | null
}
