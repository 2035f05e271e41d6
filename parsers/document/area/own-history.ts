import { type AreaContext, type NamedArea, namedAreas } from '../../places/area-name.ts'
import { ownWords } from './area-own-name.ts'

/** 是青岭发展历程中极不平凡的一年, 是青岭建设史上…: a review speaks so of the place that it is of. */
const HISTORY =
  /是(?:我[省市区县]|推动)?(?<place>[\u4e00-\u9fff]{2,12}?)(?:经济社会|改革|高质量|现代化|振兴|转型|崛起|追赶|跨越|赶超|加快){0,2}(?:建设|发展|崛起|跨越){1,2}(?:历程|进程|征程|历史|史)[上中]/g

/** The place in whose history a text sees itself; null if it names none, or several. */
export function areaByHistory(context: AreaContext): NamedArea | null {
  const found = [...context.text.matchAll(HISTORY)].flatMap(({ groups }) => {
    const place = groups!.place!
    const [only, ...others] = namedAreas(place, context)
    const isWhole = only?.start === 0 && only.end === place.length && others.length === 0
    // 朝阳 is a district, a county and a city: 全县 must tell that this is the one.
    return isWhole && ownWords(only.area, context.text) > 0 ? [only] : []
  })
  return new Set(found.map(({ area }) => area)).size === 1 ? found[0]! : null
}
