/// Why a text is not a value of some kind, and what to write instead.
package struct Misfit: Error, Equatable {
  package let message: String

  package init(_ message: String) {
    self.message = message
  }
}
