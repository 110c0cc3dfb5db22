import Planning

extension ErlangDraft {
  /// 100 calls per half hour of four minutes each: 13.33 erlangs.
  static func busyHalfHour(_ model: ErlangModel, _ change: (inout ErlangDraft) -> Void = { _ in }) -> ErlangDraft {
    var draft = ErlangDraft(model)
    draft.calls = CallRate(count: 100, period: 1800)
    draft.aht = 240
    change(&draft)
    return draft
  }

  /// What keeps it from having an answer.
  var complaints: [String] {
    do throws(PlanningProblems) {
      _ = try ErlangQuestion(self).answer()
      return []
    } catch {
      return error.messages
    }
  }
}
