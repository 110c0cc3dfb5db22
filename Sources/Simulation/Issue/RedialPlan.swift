import Randomness
import Scenarios

/// The shares that redial.
protocol RedialShares {
  var afterAbandon: Double { get }
  var afterBlock: Double { get }
  var againAfterAbandon: Double { get }
  var againAfterBlock: Double { get }
}

/// The shares that redial, when, and as which type.
struct RedialPlan: BitwiseCopyable, RedialShares {
  /// For the first time, and again; 0 for nobody.
  var afterAbandon: Double
  var afterBlock: Double
  var againAfterAbandon: Double
  var againAfterBlock: Double
  var delay: Sampler
  var attempts: Int32
  /// -1 for the type that the contact entered as.
  var type: Int32
  var stream: StreamID

  init(
    _ redial: Redial?, stream: StreamID, _ indexOfType: [String: Int], never: Sampler, _ table: SamplerTable
  ) {
    self.stream = stream
    afterAbandon = redial?.afterAbandon ?? 0
    afterBlock = redial?.afterBlock ?? 0
    againAfterAbandon = redial?.further ?? afterAbandon
    againAfterBlock = redial?.further ?? afterBlock
    delay = redial.map { table.add($0.delay) } ?? never
    attempts = Int32(redial?.attempts ?? 0)
    type = Int32(redial?.to.flatMap { indexOfType[$0] } ?? -1)
  }
}
