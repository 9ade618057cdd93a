/** Every time limit of the procedure, as ISO-8601 durations from its beginning at eight. */
export type OpeningLimits = Readonly<{
  /** Not complete by then: the manager of the branch is told. */
  manager: string;
  /** Not complete by then: the region looks after it. */
  region: string;
  /** Life of the check. */
  check: string;
  /** How long the manager, then the region, have to decide. */
  decide: string;
  regionDecides: string;
  /** A claim without renewal. */
  lease: string;
}>;

/** The limits of head office: ten to nine, five past nine, noon. */
export const OPENING_LIMITS: OpeningLimits = {
  manager: 'PT50M',
  region: 'PT65M',
  check: 'PT4H',
  decide: 'PT30M',
  regionDecides: 'PT1H',
  lease: 'PT30M',
};

/** A morning of seconds. */
export const OPENING_FAST_LIMITS: OpeningLimits = {
  manager: 'PT16S',
  region: 'PT20S',
  check: 'PT40S',
  decide: 'PT20S',
  regionDecides: 'PT20S',
  lease: 'PT30S',
};
