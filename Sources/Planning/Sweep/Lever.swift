import Randomness
public import Scenarios

/// An input that a tornado varies by itself, all types, groups or steps at once.
public enum Lever: String, Sendable, CaseIterable {
  /// How many contacts arrive.
  case volume
  /// How long agents are busy with a contact.
  case handleTime = "handle_time"
  /// How long contacts wait before they abandon.
  case patience
  /// How likely people are to miss the day.
  case absence
  /// How many contacts end in self-service.
  case containment

  /// The scenario with so many times the input, shares at most 1; nil where the scenario does not have it, or it cannot
  /// be varied.
  public func pulled(_ scenario: Scenario, by factor: Double) -> Scenario? {
    guard factor > 0, factor != 1 else { return nil }
    let changed = try? scenario.changing { draft in
      switch self {
      case .volume: for index in draft.contacts.indices { draft.contacts[index].arrivals.scale *= factor }
      case .handleTime:
        for index in draft.contacts.indices { draft.contacts[index].handle.scale(by: factor) }
        for group in draft.agents.indices {
          for index in draft.agents[group].skills.indices {
            draft.agents[group].skills[index].handle?.scale(by: factor)
          }
        }
      case .patience:
        for index in draft.contacts.indices {
          let patience = draft.contacts[index].patience
          draft.contacts[index].patience = (try? patience.scaled(by: factor)) ?? patience
        }
      case .absence:
        for index in draft.agents.indices { draft.agents[index].absence = min(1, draft.agents[index].absence * factor) }
      case .containment:
        for index in draft.steps.indices { draft.steps[index].contain = min(1, draft.steps[index].contain * factor) }
      }
    }
    return changed == scenario ? nil : changed
  }
}

extension ContactType.Handle {
  /// Makes every part take so many times as long; what cannot be stretched stays as it is.
  fileprivate mutating func scale(by factor: Double) {
    talk = (try? talk.scaled(by: factor)) ?? talk
    hold = hold.flatMap { try? $0.scaled(by: factor) } ?? hold
    wrap = wrap.flatMap { try? $0.scaled(by: factor) } ?? wrap
  }
}
