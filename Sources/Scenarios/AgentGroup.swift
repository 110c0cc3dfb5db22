/// What a group can do for one type of contact.
public struct Skill: Sendable, Equatable {
  /// The type of contact, by name.
  public var contact: String
  /// 1 is primary; an arriving contact takes the idle group of lowest level.
  public var level: Int
  /// 0.8 means 25 % longer handling.
  public var speed: Double
  /// The skill opens only to contacts that have waited so long, s.
  public var after: Double
  /// The type is taken only while at least so many of the group stay idle afterwards.
  public var reserve: Int
  /// How long an agent of the group needs at normal speed; nil for as long as the type says.
  public var handle: ContactType.Handle?

  /// A skill; primary, of normal speed and open at once unless told otherwise.
  public init(
    _ contact: String, level: Int = 1, speed: Double = 1, after: Double = 0, reserve: Int = 0,
    handle: ContactType.Handle? = nil
  ) {
    self.contact = contact
    self.level = level
    self.speed = speed
    self.after = after
    self.reserve = reserve
    self.handle = handle
  }

  /// How long an agent of the group needs for a contact of the skill's type at normal speed.
  public func handle(of type: ContactType) -> ContactType.Handle { handle ?? type.handle }
}

/// How many agents of a group are there, and when.
public enum Staffing: Sendable, Equatable {
  /// The same number all the time.
  case constant(Int)
  /// One number for each interval of the horizon.
  case perInterval([Int])
  /// People with shifts.
  case shifts([Shift])
}

/// Agents who all have the same skills.
public struct AgentGroup: Sendable, Equatable {
  /// The key of the group in the file, unique.
  public var name: String
  /// How many are there, and when.
  public var staffing: Staffing
  /// The intervals in which the group is closed, one flag for each of the horizon, and nobody is there; empty for none.
  public var closed: [Bool] = []
  /// What they can do, in the order of the file.
  public var skills: [Skill]
  /// Each scheduled person misses the day with this probability.
  public var absence: Double
  /// Whether who misses the day is paid for it.
  public var isAbsencePaid: Bool
  /// The coefficient of variation of the agents' own factor on handle times; 0 where all are alike.
  public var speedSpread: Double
  /// What a paid hour costs.
  public var cost: Double?
  /// The share of paid time that is lost to leave, training and meetings, 0 ≤ shrinkage < 1. A plan turns agents on
  /// duty into paid ones by it; nothing that is simulated knows it.
  public var shrinkage: Double
  /// The largest occupancy that a plan may ask of the group; nil for no limit.
  public var maxOccupancy: Double?
  /// The fewest agents that a plan may schedule; nil for no limit.
  public var minStaff: StaffLimit?
  /// The most agents that a plan may schedule; nil for no limit.
  public var maxStaff: StaffLimit?
  /// Breaks that no schedule knows; nil for none.
  public var shortBreaks: ShortBreaks?
  /// The channels of which an agent may hold several contacts at a time; of all others, one at a time.
  public var concurrency: [Concurrency]
  /// Who comes beside them because of incidents; a scenario knows it from ``Incident/reinforcement``.
  public internal(set) var calledIn: [CalledIn] = []
  /// How long its agents have taken contacts; nil where all are equally fast.
  public var tenure: Tenure?
  /// Whether it is reported how hard its agents work.
  public var reportsStrain = false
  /// Handle times that grow with the hours worked; nil for none.
  public var fatigue: Fatigue?
  /// Factors on handle times by the group's occupancy over the last 30 minutes, linear in between; empty for none.
  public var load: [LoadFactor] = []

  /// A group of agents.
  public init(
    name: String, staffing: Staffing, skills: [Skill], absence: Double = 0, speedSpread: Double = 0,
    cost: Double? = nil, shrinkage: Double = 0, maxOccupancy: Double? = nil, minStaff: StaffLimit? = nil,
    maxStaff: StaffLimit? = nil, concurrency: [Concurrency] = [], isAbsencePaid: Bool = false,
    shortBreaks: ShortBreaks? = nil
  ) {
    self.name = name
    self.staffing = staffing
    self.skills = skills
    self.absence = absence
    self.isAbsencePaid = isAbsencePaid
    self.speedSpread = speedSpread
    self.cost = cost
    self.shrinkage = shrinkage
    self.maxOccupancy = maxOccupancy
    self.minStaff = minStaff
    self.maxStaff = maxStaff
    self.concurrency = concurrency
    self.shortBreaks = shortBreaks
  }
}
