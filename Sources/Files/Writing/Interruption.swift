/// How a program that may be told to end at any time puts that off while files are written.
package struct Interruption: Sendable {
  /// From now on the end waits.
  package let hold: @Sendable () -> Void
  /// The end waits no longer; one that was asked for meanwhile comes now. To be called as often as ``hold``.
  package let release: @Sendable () -> Void
  /// Whether the program was told to end meanwhile.
  package let isPending: @Sendable () -> Bool

  /// Puts the parts together.
  package init(
    hold: @escaping @Sendable () -> Void, release: @escaping @Sendable () -> Void,
    isPending: @escaping @Sendable () -> Bool
  ) {
    self.hold = hold
    self.release = release
    self.isPending = isPending
  }

  /// Of a program that nothing interrupts.
  package static let none = Interruption(hold: {}, release: {}, isPending: { false })
}
