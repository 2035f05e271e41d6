import type { ViewName } from '../address.ts'
import type { View } from '../scene.ts'
import { compareView } from './compare.ts'
import { coverageView } from './coverage.ts'
import { districtView } from './district.ts'
import { findingsView } from './findings.ts'
import { mapView } from './map.ts'
import { releasesView } from './releases.ts'

/** What makes each view. A new view is a name in VIEWS, a row here and a file beside the others. */
export const VIEW_MAKERS: Readonly<Record<ViewName, View>> = {
  compare: compareView,
  map: mapView,
  district: districtView,
  coverage: coverageView,
  findings: findingsView,
  releases: releasesView,
}
