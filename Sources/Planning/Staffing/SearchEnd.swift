import Scenarios

/// Why a search ends before it is through.
enum SearchEnd: Error {
  /// Something is wrong with a scenario that is to be tried.
  case wrong(ScenarioErrors)
  /// A limit is reached.
  case limit(PlanCut.Limit)

  /// Does what can fail only because of a scenario.
  static func passing<Value>(_ body: () throws(ScenarioErrors) -> Value) throws(SearchEnd) -> Value {
    do {
      return try body()
    } catch {
      throw .wrong(error)
    }
  }

  /// Does what is of use only where it can be done; nil where a changed scenario is not valid, such as one with more
  /// people than are allowed.
  static func ifPossible<Value>(_ body: () throws(SearchEnd) -> Value) throws(SearchEnd) -> Value? {
    do {
      return try body()
    } catch {
      guard case .wrong = error else { throw error }
      return nil
    }
  }
}
