import Measures
import Randomness
import Scenarios

/// Sessions of steps, and the line for them.
extension NaiveCenter {
  private mutating func count(_ measure: Measure, step: Int, _ interval: Int, _ value: Double = 1) {
    stepCounts.append(Count(measure: measure, place: step, interval: interval, value: value))
  }

  private func isOpen(_ step: Step, _ now: Double) -> Bool {
    // The warm-up is as the horizon's first instant, and what comes after it as its last.
    let time = min(max(now - horizon.warmup, 0), horizon.length - 1e-9)
    return step.open.isEmpty
      || step.open.contains { hours in
        horizon.occurrences(of: hours.from, lasting: hours.length).contains {
          $0 <= time && time < $0 + hours.length
        }
      }
  }

  /// A contact comes to a step.
  /// - Returns: Whether it stays there or has left; otherwise it goes on.
  mutating func come(_ issue: NaiveIssue, to name: String, _ now: Double) -> Bool {
    guard let index = scenario.steps.firstIndex(where: { $0.name == name }) else { return false }
    let step = scenario.steps[index]
    let interval = ownInterval(issue, now)
    guard isOpen(step, now) else {
      count(.foundClosed, step: index, interval)
      return false
    }
    (issue.atStep, issue.stepInterval) = (index, interval)
    guard sessions[index] >= step.capacity ?? .max else {
      beginSession(issue, now)
      return true
    }
    count(.foundFull, step: index, interval)
    switch step.whenFull {
    case .skip: return false
    case .busy:
      count(.blocked, step: index, interval)
      block(issue, now)
    case .wait:
      issue.state = .line
      issue.since = now
      lineForStep[index].append(issue)
      let patience = scenario.contacts[issue.type].patience.during(self.interval(now) - 1)
      if !patience.isNever {
        let isKept = scenario.contacts[issue.type].redial?.patience == .keep
        let time = chance.duration(
          patience, "steps.\(name).patience", isKept ? issue.number : issue.place, originStream(issue))
        plan(.lineEnd, now + time, issue: issue)
      }
    }
    return true
  }

  private mutating func beginSession(_ issue: NaiveIssue, _ now: Double) {
    let index = issue.atStep
    let step = scenario.steps[index]
    sessions[index] += 1
    count(.entered, step: index, issue.stepInterval)
    count(.sessionsMax, step: index, interval(now), Double(sessions[index]))
    let name = "steps.\(step.name)"
    let origin = originStream(issue)
    var length = chance.duration(step.duration, name, issue.place, origin)
    let luck = chance.units(name, issue.place, origin).1
    let leaving = chance.units("\(name).leaving", issue.place, origin)
    if luck < step.contain {
      issue.fate = .contained
    } else if luck > 1 - step.hangUp {
      issue.fate = .hungUp
      length *= leaving.0
    } else {
      issue.fate = step.leadsToHuman ? .handedOver : .hungUp
    }
    if let escape = step.escape, length > escape.after, leaving.1 < escape.probability {
      length = escape.after
      issue.fate = .escaped
    }
    issue.state = .session
    issue.since = now
    plan(.sessionEnd, now + length, issue: issue)
  }

  mutating func endSession(_ issue: NaiveIssue, _ now: Double) {
    let index = issue.atStep
    let step = scenario.steps[index]
    let (own, entered) = (issue.stepInterval, issue.entryInterval)
    count(.sessionTime, step: index, own, now - issue.since)
    visits.append((index, issue.since, now))
    sessions[index] -= 1
    if !lineForStep[index].isEmpty {
      let next = lineForStep[index].removeFirst()
      next.stage += 1
      count(.stepWait, step: index, next.stepInterval, now - next.since)
      beginSession(next, now)
    }
    let name = "steps.\(step.name)"
    let luck = chance.units("\(name).handoff", issue.place, originStream(issue))
    switch issue.fate {
    case .contained:
      count(.contained, step: index, own)
      count(.contained, issue.placeType, entered)
      count(.automationSaved, issue.placeType, entered, handle(issue, now).talk + handle(issue, now).wrap)
      hangUp(issue, now)
      guard luck.1 < step.unresolved else { return resolve(issue, now) }
      count(.containedFalse, step: index, own)
      count(.containedFalse, issue.placeType, entered)
      issue.isFromStep = true
      leaveUnresolved(issue, step.return, "\(name).return", now)
    case .hungUp:
      count(.hungUp, step: index, own)
      count(.hungUp, issue.placeType, entered)
      hangUp(issue, now)
      issue.isFromStep = false
      leaveUnresolved(issue, step.return, "\(name).return", now)
    case .escaped, .handedOver:
      count(.handedOver, step: index, own)
      // The last step passed decides what the agent knows.
      issue.talkChange = luck.0 < step.handoff.context ? -step.handoff.saves : step.handoff.repeats
      issue.isFromStepChange = true
      if issue.fate == .escaped {
        count(.escapes, step: index, own)
        count(.escapes, issue.placeType, entered)
        joinQueue(issue, now)
      } else {
        issue.step += 1
        proceed(issue, now)
      }
    }
  }

  /// A contact loses patience with the line for a session.
  mutating func giveUpLine(_ issue: NaiveIssue, _ now: Double) {
    lineForStep[issue.atStep].removeAll { $0 === issue }
    issue.stage += 1
    count(.gaveUpWaiting, step: issue.atStep, issue.stepInterval)
    // It was offered and abandoned, but never in the queue.
    let contact = contact(of: issue, issue.since)
    contact.interval = issue.stepInterval
    contact.fate = .abandoned
    contact.left = now
    contact.wasQueued = true
    contact.waitedForStep = true
    contacts.append(contact)
    countOffer(issue, contact.interval)
    leaveUnserved(issue, isBlocked: false, now)
  }

  /// The clock has stopped while a contact was at a step.
  mutating func leaveInside(_ issue: NaiveIssue) {
    count(.inStepsAtEnd, issue.placeType, issue.entryInterval)
    count(.inStepsAtEnd, step: issue.atStep, issue.stepInterval)
    if issue.state == .session { visits.append((issue.atStep, issue.since, measureEnd)) }
  }
}
