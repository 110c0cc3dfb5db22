/// What is special about the contacts of a type that wait.
struct SpecialLine: BitwiseCopyable {
  /// Contacts before the head of the line: those laid aside, and callbacks whose place came before; by arrival.
  var aside = NoteList()
  /// Callbacks that wait for idle agents, by arrival.
  var held = NoteList()
  /// Accepted callbacks that are neither reached nor given up, and those of them that are not in the line.
  var pending = 0
  var apart = 0
  /// Contacts taken of work without end.
  var supplied: UInt64 = 0
  /// How many in the line have left in silence, and no earlier place than that of the first who is there as far as anybody
  /// knows.
  var silentlyGone = 0
  var firstKnown = 0
  /// No earlier place than that of the first who waits.
  var firstWaiting = 0
}
