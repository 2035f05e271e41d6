/** Shorter cells are labels. */
const SHORTEST = 6

/** 改造6个: a deed, and how much of it. */
const DEED = /^\p{Script=Han}{2,4}\d[\d.]*\p{Script=Han}{1,3}$/u
/** 第3季度, 附表2页, 松岭3组: what number something is. */
const NUMBERED = /第\d|^附|\d[组号期级类楼层栋区路线班]$/

/** Whether a cell with a number in it is long enough to be a sentence. */
export const isSentence = (text: string): boolean =>
  text.length >= SHORTEST || (DEED.test(text) && !NUMBERED.test(text))
