/** 政府工作报告 县长 张三 各位代表：现在，…: a page that prints head and text in one line. */
const SALUTATION = /各位(?:代表|委员|同志)[：:！!，,。]/
const LONGEST_HEAD = 160
/** An office, a blank and a name at the end of a head. */
const SPEAKER =
  /[\s\u3000—–-]{1,6}(?:\p{Script=Han}{0,16}(?:长|主任|书记|主席))[\s\u3000]{1,8}\p{Script=Han}[\p{Script=Han}·\s\u3000]{1,6}$/u
const SHORTEST_HEAD = 4
/** 会议上省长某某作政府工作报告。来源：某某日报: what a page prints after the session. */
const AFTER_SESSION = /(?<=会议?上).*$/u
const SOURCE = /来源\s?[:：]\s?\p{Script=Han}{2,16}$/u

/** What a line says before the salutation that begins the text; all of it where it holds none, or nothing before. */
export function beforeSalutation(text: string): string {
  const at = text.slice(0, LONGEST_HEAD).search(SALUTATION)
  const head = at < 0 ? '' : text.slice(0, at).replace(SOURCE, '').replace(AFTER_SESSION, '').trim()
  if (head.length < SHORTEST_HEAD || /[。；;]/.test(head)) return text
  return head.replace(SPEAKER, '').trim()
}
