/**
 * Why a value has no period: one is printed that cannot be read, or counts from a time of the document that is not known;
 * it is a mean or sum over years that no level names; or no level states a period.
 */
export type Gap = 'unread' | 'undated' | 'no_span' | 'unstated'
