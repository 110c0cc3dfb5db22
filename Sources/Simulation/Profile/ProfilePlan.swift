import Scenarios

/// What the contacts of a type and a profile draw from, in flat form.
struct ProfilePlan: BitwiseCopyable {
  /// Factors on the handle time and the patience.
  var handle = 1.0
  var patience = 1.0
  /// The share that an agent resolves, and the share of the others that comes back.
  var resolve = 1.0
  var back = 0.0
  var redial: RedialShares
  /// A factor on the points of effort of an issue.
  var effort = 1.0
  /// Whether it goes past all steps.
  var skipsSteps = false
  /// The profile, as of ``ProfileModel``.
  var profile: Int32

  /// Those of a type who have no profile of it, or all where it has none.
  init(_ type: ContactType, profile: Int) {
    resolve = type.outcome?.resolve ?? 1
    back = type.outcome?.return?.probability ?? 0
    redial = RedialShares(type.redial)
    self.profile = Int32(profile)
  }
}

/// What the contacts of a type and a profile do at a step.
struct StepChances: BitwiseCopyable {
  var contain = 0.0
  var escape = 0.0
  /// The share of the unresolved that comes back.
  var back = 0.0
}
