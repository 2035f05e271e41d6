import { answered, type ReplicaRequest, type ReplicaResponse } from './exchange.ts'

const COOKIE = 'replica_clearance'

/** What the script works out: nothing secret, only something that takes a script. */
const clearance = (host: string): number => [...host].reduce((sum, each) => (sum * 31 + each.charCodeAt(0)) % 65_521, 7)

/** True if the request brings the cookie that the script of the challenge sets. */
export const hasPassed = ({ headers }: ReplicaRequest, host: string): boolean =>
  (headers.cookie ?? '').split(/;\s*/).includes(`${COOKIE}=${clearance(host)}`)

/** 521 and a script that sets a cookie and asks again, as a common wall before portals does (portal-conventions §7). */
export const challenge = (): ReplicaResponse =>
  answered(
    521,
    'text/html',
    `<html><head><script>
var sum = 7
for (var i = 0; i < location.hostname.length; i++) sum = (sum * 31 + location.hostname.charCodeAt(i)) % 65521
document.cookie = '${COOKIE}=' + sum + '; path=/'
location.reload()
</script></head><body></body></html>`,
  )
