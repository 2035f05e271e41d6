import type { ViewName } from '../address.ts'
import type { View } from '../scene.ts'
import { compareView } from './compare.ts'
import { coverageView } from './coverage.ts'
import { districtView } from './district.ts'
import { documentView } from './document/document.ts'
import { findingsView } from './findings.ts'
import { homeView } from './home/home.ts'
import { lostView } from './lost.ts'
import { mapView } from './map.ts'
import { releasesView } from './releases.ts'
import { searchView } from './search.ts'

/** What makes each view. A new view is a name in VIEWS, a row here and a file beside the others. */
export const VIEW_MAKERS: Readonly<Record<ViewName, View>> = {
  home: homeView,
  compare: compareView,
  map: mapView,
  district: districtView,
  coverage: coverageView,
  findings: findingsView,
  releases: releasesView,
  search: searchView,
  document: documentView,
  lost: lostView,
}
