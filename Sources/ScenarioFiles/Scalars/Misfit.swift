/// Why a text is not a value of some kind, and what to write instead.
struct Misfit: Error, Equatable {
  let message: String

  init(_ message: String) {
    self.message = message
  }
}
