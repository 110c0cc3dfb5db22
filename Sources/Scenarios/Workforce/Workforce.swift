/// The people of a center over months: who is there, how fast new hires learn, who leaves, and how many are needed.
///
/// A month is the unit of all times here. Somebody hired for a month is in the first month of tenure then.
public struct Workforce: Sendable, Equatable {
  /// People who are there before the first month.
  public struct Cohort: Sendable, Equatable {
    /// How many.
    public var count: Int
    /// For how many months they have been there, training included.
    public var tenure: Int

    /// People of one tenure.
    public init(count: Int, tenure: Int) {
      self.count = count
      self.tenure = tenure
    }
  }

  /// How many leave.
  public struct Attrition: Sendable, Equatable {
    /// The share that leaves at the end of each of the first months.
    public var early: Double
    /// How many first months those are.
    public var until: Int
    /// The share that leaves at the end of each later month.
    public var later: Double
    /// Whose number one of the shares is at least; nil where both are the user's own.
    public var preset: AttritionPreset?

    /// Attrition by tenure.
    public init(early: Double, until: Int = 3, later: Double, preset: AttritionPreset? = nil) {
      self.early = early
      self.until = until
      self.later = later
      self.preset = preset
    }
  }

  /// The first month as a year and a month of it; nil for a plan of months without names.
  public var start: Month?
  /// How many experienced people are needed in each month; the last number goes on.
  public var required: [Double]
  /// Who is there at the start.
  public var people: [Cohort]
  /// How many months a new hire learns before taking contacts.
  public var training: Int
  /// How people become faster; nil where all are equally fast once trained.
  public var learning: Learning?
  /// By how much an assistant for agents multiplies tenure; 1 for none.
  public var tenureMultiplier: Double
  /// Whose number that is; nil for the user's own.
  public var assistantPreset: AssistantPreset?
  /// How many leave.
  public var attrition: Attrition
  /// How many are hired for each month, the months after the last none; nil where that is the question.
  public var hires: [Int]?
  /// What it costs to hire and train somebody, besides pay; nil where nobody says so.
  public var costPerHire: Double?
  /// What somebody costs in a month; nil where nobody says so.
  public var costPerMonth: Double?

  /// People over months; those there learn nothing more, nobody is trained or assisted, unless told otherwise.
  public init(
    start: Month? = nil, required: [Double], people: [Cohort], training: Int = 0, learning: Learning? = nil,
    tenureMultiplier: Double = 1, attrition: Attrition, hires: [Int]? = nil, costPerHire: Double? = nil,
    costPerMonth: Double? = nil
  ) {
    self.start = start
    self.required = required
    self.people = people
    self.training = training
    self.learning = learning
    self.tenureMultiplier = tenureMultiplier
    self.attrition = attrition
    self.hires = hires
    self.costPerHire = costPerHire
    self.costPerMonth = costPerMonth
  }

  /// How many experienced people are needed in a month, counted from 0.
  public func required(in month: Int) -> Double {
    required.isEmpty ? 0 : required[min(max(0, month), required.count - 1)]
  }

  /// The part of an experienced person's work that somebody does in a month of tenure, counted from 1: that of the
  /// learning curve for months of taking contacts × multiplier, and nothing in training.
  public func speed(inMonth tenure: Int) -> Double {
    let months = Double(tenure - training)
    guard months > 0 else { return 0 }
    return learning?.speed(after: months * tenureMultiplier) ?? 1
  }

  /// The share of people in a month of tenure, counted from 1, who leave at its end.
  public func leaving(inMonth tenure: Int) -> Double {
    tenure <= attrition.until ? attrition.early : attrition.later
  }
}
