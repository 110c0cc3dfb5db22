import Files
import Randomness
import Scenarios

/// A group of agents.
enum AgentSection {
  /// All that may be said of a group.
  struct Draft: Sendable {
    var staff: StaffList?
    var shifts: [Shift]?
    var skills: [Skill] = []
    var absence = AbsenceDraft()
    var speedSpread = 0.0
    var cost: Double?
    var shrinkage = 0.0
    var maxOccupancy: Double?
    var minStaff: StaffLimit?
    var maxStaff: StaffLimit?
    var shortBreaks: ShortBreaks?
    var concurrency = ConcurrencySection.Limits()
    var slowdown = ConcurrencySection.Slowdowns()
    var tenure: Tenure?
    var strain = false
    var fatigue: Fatigue?
    var load: [LoadFactor] = []
  }

  /// A group; one that cannot be read at all stays known by its name.
  static let format = map.standingIn { spot in
    AgentGroup(name: spot.path.last ?? "", staffing: .constant(1), skills: [])
  }

  private static let map = Section<Draft>(
    "an agent group",
    [
      Field(
        "staff", .staff, \.staff,
        "How many are there: one number, a list with one for each interval, or a CSV column. In a list or a column 'closed' is "
          + "closing time: while every group that serves a type is closed, contacts that wait leave at its first instant and "
          + "count as timed_out, contacts that come are turned away and count as blocked, and deferred work waits. Agents "
          + "finish the contact in hand. Nobody is planned for a group while it is closed, and no goal of a type is judged "
          + "while all its groups are; deferred work is judged whenever it comes.",
        unit: "agents"),
      Field(
        "shifts", .list(of: ShiftSection.format, example: "[{count: 6, start: \"09:00\", length: 8h}]"), \.shifts,
        "People with shifts, instead of 'staff'."),
      Field(
        "skills", skills, \.skills, "The types of contact the group takes: a list, or a map with the details of each.",
        isRequired: true),
      Field(
        "absence", absence, \.absence,
        "Each scheduled person misses the day with this probability, unpaid unless it says {share: 6%, paid: yes}.",
        default: "0%"),
      Field(
        "short_breaks", shortBreaks, \.shortBreaks,
        "Breaks that no schedule knows: when one is due an agent goes, or, with a contact in hand, at its end.",
        default: "none"),
      Field(
        "speed_spread",
        ArrivalsSection.variation("speed_spread", "The coefficient of variation of the agents' own factors."),
        \.speedSpread, "Agents differ: each has a factor of mean 1 on the handle time.", default: "none"),
      Field(
        "cost", .number("amount", example: "19.5", atLeast: 0), \.cost, "What a paid hour costs.",
        unit: "currency per hour", default: "not known"),
      Field(
        "shrinkage", .share, \.shrinkage,
        "The share of paid time that is lost to leave, training and meetings: a plan adds it to the agents on duty; "
          + "it is not simulated.",
        default: "0%", example: "30%"),
      Field(
        "max_occupancy", .share, \.maxOccupancy,
        "The largest occupancy that a plan may ask of the group; where agents hold several contacts at a time, the largest "
          + "share of slots in use. It is not simulated.",
        default: "no limit", example: "88%"),
      Field(
        "min", counts, \.minStaff,
        "The fewest agents that a plan may schedule: one number, a list with one for each interval, or a CSV column.",
        unit: "agents", default: "no limit", example: "2"),
      Field(
        "max", counts, \.maxStaff,
        "The most agents that a plan may schedule: one number, a list with one for each interval, or a CSV column.",
        unit: "agents", default: "no limit", example: "40"),
      Field(
        "concurrency", ConcurrencySection.limits, \.concurrency,
        "How many contacts of a channel an agent holds at a time; an agent with open ones takes nothing else.",
        default: "one of each"),
      Field(
        "slowdown", ConcurrencySection.slowdowns, \.slowdown,
        "With j contacts open each one takes so many times as long: one factor for each j.", default: "1 for all"),
      Field(
        "tenure", TenureSection.format, \.tenure,
        "How long agents have taken contacts: new ones need longer, by a learning curve.",
        default: "all are experienced"),
      Field(
        "strain", .yesNo, \.strain,
        "Whether it is reported how hard agents work: occupancy over 30 minutes, time without a pause, breaks that begin "
          + "late, hours worked.",
        default: "no, unless there is 'fatigue' or 'load'"),
      Field(
        "fatigue", StrainSection.fatigue, \.fatigue, "Handle times grow with the hours that an agent has worked.",
        default: "none"),
      Field(
        "load", StrainSection.load, \.load,
        "Handle times depend on the group's occupancy over the last 30 minutes.", default: "none"),
    ],
    choice: Choice(
      [.init("staff"), .init("shifts")], missing: "does not say who is there; write for example staff: 24, or 'shifts'")
  ).format(example: "{staff: 24, skills: [support]}", start: Draft()) { draft, spot, reading in
    let staffing = draft.staff?.staffing ?? draft.shifts.map { .shifts($0) }
    let concurrency = ConcurrencySection.concurrency(draft, spot, &reading)
    if staffing == nil { reading.distrust(spot.path + [spot.entry("shifts") == nil ? "staff" : "shifts"]) }
    var group = AgentGroup(
      name: spot.path.last ?? "", staffing: staffing ?? .constant(1), skills: draft.skills,
      absence: draft.absence.share,
      speedSpread: draft.speedSpread, cost: draft.cost, shrinkage: draft.shrinkage, maxOccupancy: draft.maxOccupancy,
      minStaff: draft.minStaff, maxStaff: draft.maxStaff, concurrency: concurrency,
      isAbsencePaid: draft.absence.isPaid, shortBreaks: draft.shortBreaks)
    group.closed = draft.staff?.closed ?? []
    group.tenure = draft.tenure
    group.reportsStrain = draft.strain
    group.fatigue = draft.fatigue
    group.load = draft.load
    return group
  }

  private struct ShortBreaksDraft: Sendable {
    var every: Distribution?
    var length: Distribution?
    var isPaid = true
  }

  private static let shortBreaks = Section<ShortBreaksDraft>(
    "short_breaks",
    [
      Field(
        "every", .distribution, \.every,
        "The time from coming on duty, or from the end of the last one, until one is due; a bare duration makes all who come "
          + "together go together.", isRequired: true,
        example: "{exponential: {mean: 90m}}"),
      Field(
        "length", .distribution, \.length, "How long one takes.", isRequired: true,
        example: "{exponential: {mean: 5m}}"),
      Field(
        "paid", .yesNo, \.isPaid,
        "Whether they are paid. They count as time on duty and in occupancy in neither case.", default: "yes"),
    ]
  ).format(example: "{every: {exponential: {mean: 90m}}, length: 5m}", start: ShortBreaksDraft()) {
    draft, _, _ -> ShortBreaks? in
    guard let every = draft.every, let length = draft.length else { return nil }
    return ShortBreaks(every: every, length: length, isPaid: draft.isPaid)
  }

  struct AbsenceDraft: Sendable {
    var share = 0.0
    var isPaid = false
  }

  /// A share, or a map that says whether it is paid.
  private static let absence = Format<AbsenceDraft>(
    kind: "share", example: "6%", schema: ["oneOf": [Format.share.schema, absenceMap.schema]],
    fields: absenceMap.fields
  ) { spot, reading in
    if case .map = spot.node.content { return absenceMap.read(spot, &reading) }
    return Format.share.read(spot, &reading).map { AbsenceDraft(share: $0) }
  }

  private static let absenceMap = Section<AbsenceDraft>(
    "absence",
    [
      Field(
        "share", .share, \.share, "Each scheduled person misses the day with this probability.", isRequired: true,
        example: "6%"),
      Field(
        "paid", .yesNo, \.isPaid,
        "Whether the hours of who is missing are paid; it changes paid hours, cost and utilisation, and nothing else.",
        default: "no"),
    ]
  ).format(example: "{share: 6%, paid: yes}", start: AbsenceDraft())

  /// A number of agents, or one for each interval.
  private static let counts = Format<StaffLimit>(
    kind: "number, list or column", example: "24",
    schema: [
      "oneOf": [
        ["type": "integer", "minimum": 0],
        ["type": "array", "items": ["type": "integer", "minimum": 0]],
        SeriesSection.section.schema,
      ]
    ], fields: SeriesSection.section.fields.map(\.node)
  ) { spot, reading in
    switch spot.node.content {
    case .list:
      Format.list(of: .whole(example: "24"), example: "[20, 24]").read(spot, &reading).map { .perInterval($0) }
    case .map: column.read(spot, &reading).map { .perInterval($0) }
    default: Format.whole(example: "24").read(spot, &reading).map { .constant($0) }
    }
  }

  private static let column = SeriesSection.format(of: .agents) { text, _ throws(Misfit) in try CellText.agents(text) }

  private static let skills = Format<[Skill]>(
    kind: "list or map", example: "[support]",
    schema: ["oneOf": [["type": "array", "items": ["type": "string"]], skillMap.schema]], fields: skillMap.fields
  ) { spot, reading in
    if case .map = spot.node.content { return skillMap.read(spot, &reading) }
    return Format<[String]>.list(of: .text("name", example: "support"), example: "[support]").read(spot, &reading)
      .map { $0.map { Skill($0) } }
  }

  private static let skillMap = Format<[(name: String, value: Skill)]>.named(
    "TYPE", skill, example: "{support: {level: 1}}"
  ).map { skills in
    skills.map { name, skill in
      Skill(
        name, level: skill.level, speed: skill.speed, after: skill.after, reserve: skill.reserve, handle: skill.handle)
    }
  }

  private static let skill = Section<Skill>(
    "a skill",
    [
      Field(
        "level", .whole(example: "2", atLeast: 1), \.level,
        "1 is primary; of several idle groups the lowest level is taken.",
        default: "1"),
      Field(
        "speed", .number(example: "0.8"), \.speed, "The speed with this type: 0.8 means 25 % longer handling.",
        default: "1"),
      Field(
        "after", .duration, \.after, "The group takes only contacts that have waited so long.", default: "0s",
        example: "60s"),
      Field(
        "reserve", .whole(example: "2"), \.reserve, "The type is taken only while so many of the group stay idle.",
        unit: "agents", default: "0"),
      Field(
        "handle", ContactSection.handle, \.handle,
        "How long an agent of the group is busy with a contact of the type, at speed 1.", default: "that of the type"),
    ]
  ).format(example: "{level: 2}", start: Skill(""))
}
