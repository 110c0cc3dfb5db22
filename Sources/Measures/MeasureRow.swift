/// Everything about a measure, said in one place only. What is computed, reported and explained follows from it.
struct MeasureRow: Sendable {
  /// The places at which a measure is reported.
  enum Place: Sendable, Equatable {
    /// Of contact types.
    case contacts
    /// Of all contacts and agents together only.
    case overall
    /// Of the customers of a contact type who have a profile.
    case profiles
    /// Of agent groups.
    case agents
    /// Of steps, in the order of the measures unless another one comes before it.
    case steps(after: Measure?)

    /// Of steps, in the order of the measures.
    static let steps = steps(after: nil)
  }

  let unit: Measure.Unit
  let direction: Measure.Direction
  let isOfService: Bool
  let places: [Place]
  let need: Need
  let recipe: Recipe
  let title: String
  let meaning: String
  let formula: String
  let noun: String?
  let head: String?
  let source: Citation

  /// A measure.
  /// - Parameters:
  ///   - isOfService: Whether it tells how contacts are served, so that it says nothing good where none is.
  ///   - places: Where it is reported; measures of contacts or agents are also reported for all of them together.
  ///   - need: What a scenario must have for it.
  ///   - formula: How it is computed, in words and keys of the results.
  ///   - noun: Its name among a few words, where the title is too long for that.
  ///   - head: Its name at the head of a column, where the noun is too long for that.
  init(
    _ unit: Measure.Unit, _ direction: Measure.Direction, isOfService: Bool = false, at places: [Place],
    needs need: Need = .nothing, _ recipe: Recipe, _ title: String, _ meaning: String, formula: String,
    noun: String? = nil, head: String? = nil, source: Citation = .koole
  ) {
    self.unit = unit
    self.direction = direction
    self.isOfService = isOfService
    self.places = places
    self.need = need
    self.recipe = recipe
    self.title = title
    self.meaning = meaning
    self.formula = formula
    self.noun = noun
    self.head = head
    self.source = source
  }
}
