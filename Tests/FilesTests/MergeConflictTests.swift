import Files
import Testing

@Suite struct MergeConflictTests {
  @Test(arguments: [
    ("<<<<<<< HEAD\na", 1), ("a\n||||||| 12ab\n", 2), ("a\r\n\r\n>>>>>>> other\r\n", 3), ("\n<<<<<<<", 2),
  ])
  func `the first line with a mark is found`(text: String, line: Int) {
    #expect(MergeConflict.line(in: Array(text.utf8)) == line)
  }

  @Test(arguments: [
    "", "a", " <<<<<<< HEAD", "<<<<<< HEAD", "<<<<<<<< HEAD", "a: <<<<<<< HEAD", "=======\n",
    "# <<<<<<< is no mark here",
  ])
  func `nothing else is a mark`(text: String) {
    #expect(MergeConflict.line(in: Array(text.utf8)) == nil)
  }
}
