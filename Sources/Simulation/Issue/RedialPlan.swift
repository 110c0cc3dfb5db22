import Randomness
import Scenarios

/// The shares that redial.
struct RedialShares: BitwiseCopyable {
  /// For the first time, and again; 0 for nobody.
  var afterAbandon: Double
  var afterBlock: Double
  var againAfterAbandon: Double
  var againAfterBlock: Double

  init(_ redial: Redial?) {
    afterAbandon = redial?.afterAbandon ?? 0
    afterBlock = redial?.afterBlock ?? 0
    againAfterAbandon = redial?.further ?? afterAbandon
    againAfterBlock = redial?.further ?? afterBlock
  }
}

/// The shares that redial, when, and as which type.
struct RedialPlan: BitwiseCopyable {
  var shares: RedialShares
  var delay: Sampler
  var attempts: Int32
  /// -1 for the type that the contact entered as.
  var type: Int32
  var stream: StreamID

  init(
    _ redial: Redial?, stream: StreamID, _ indexOfType: [String: Int], never: Sampler, _ table: SamplerTable
  ) {
    self.stream = stream
    shares = RedialShares(redial)
    delay = redial.map { table.add($0.delay) } ?? never
    attempts = Int32(redial?.attempts ?? 0)
    type = Int32(redial?.to.flatMap { indexOfType[$0] } ?? -1)
  }
}
