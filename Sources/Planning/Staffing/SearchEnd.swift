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

  /// Does what is of use only where it can be done; nil where an altered scenario is none, as one with more people than
  /// there may be.
  static func ifPossible<Value>(_ body: () throws(SearchEnd) -> Value) throws(SearchEnd) -> Value? {
    do {
      return try body()
    } catch {
      guard case .wrong = error else { throw error }
      return nil
    }
  }
}
