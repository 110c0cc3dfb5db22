import Scenarios

/// Why a search ends before it is through.
enum SearchEnd: Error {
  /// Something is wrong with a scenario that is to be tried.
  case wrong(ScenarioErrors)
  /// A limit is reached.
  case limit(PlanCut.Limit)

  /// Does what can only go wrong because of a scenario.
  static func passing<Value>(_ body: () throws(ScenarioErrors) -> Value) throws(SearchEnd) -> Value {
    do {
      return try body()
    } catch {
      throw .wrong(error)
    }
  }
}
