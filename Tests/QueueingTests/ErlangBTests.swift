import Queueing
import Testing

@Suite("Erlang B")
struct ErlangBTests {
  @Test("loses what 50 digits say", arguments: ReferenceCase.all("erlang_b"))
  func blocking(_ reference: ReferenceCase) throws {
    let load = try reference.param("offered_load_erlangs")
    if let servers = reference.params["servers"].int {
      let blocking = try #require(ErlangB.blocking(servers: servers, erlangs: load))
      expect(blocking, reference.wanted["blocking_f64"], within: 1e-12, "blocking")
      let system = try ErlangB(Workload(erlangs: load, handleTime: 60), servers: servers)
      expect(system.measures().carried, reference.wanted["carried_erlangs"], within: 1e-12, "carried")
    } else {
      let blocking = try ErlangB.blocking(servers: reference.param("servers_real"), erlangs: load)
      expect(blocking, reference.wanted["blocking_f64"], within: 1e-9, "blocking")
    }
  }

  @Test("needs the fewest trunks", arguments: ReferenceCase.all("erlang_b_trunks"))
  func trunks(_ reference: ReferenceCase) throws {
    let load = try reference.param("offered_load_erlangs")
    let target = try reference.param("blocking_target")
    let servers = try #require(ErlangB.fewestServers(erlangs: load, blocking: target))
    #expect(servers == reference.wanted["servers"].int)
    expect(
      ErlangB.blocking(servers: servers, erlangs: load), reference.wanted["blocking_at_answer"], within: 1e-12, "B")
  }

  @Test("between whole servers it joins the whole ones", arguments: [0.3, 2, 45, 700])
  func fractions(load: Double) throws {
    for servers in [0, 1, 2, 10, 50, 680] where Double(servers) < 10 * load + 10 {
      let whole = try #require(ErlangB.blocking(servers: servers, erlangs: load))
      let real = try #require(ErlangB.blocking(servers: Double(servers), erlangs: load))
      expect(real, whole, within: 1e-12, "B(\(servers), \(load))")
      let between = try #require(ErlangB.blocking(servers: Double(servers) + 0.5, erlangs: load))
      let next = try #require(ErlangB.blocking(servers: servers + 1, erlangs: load))
      #expect(next < between && between < whole)
    }
  }

  @Test("the largest load is lost to the goal, and no more")
  func largestLoad() throws {
    for (servers, blocking) in [(1, 0.01), (10, 0.02), (117, 0.001), (10_000, 0.05)] {
      let load = try #require(ErlangB.largestLoad(servers: servers, blocking: blocking))
      expect(ErlangB.blocking(servers: servers, erlangs: load), blocking, within: 1e-10, "B")
    }
    #expect(ErlangB.largestLoad(servers: 0, blocking: 0.5) == 0)
  }

  @Test("nonsense has no answer")
  func nonsense() {
    #expect(ErlangB.blocking(servers: -1, erlangs: 1) == nil)
    #expect(ErlangB.blocking(servers: 1, erlangs: -1) == nil)
    #expect(ErlangB.blocking(servers: 1, erlangs: .nan) == nil)
    #expect(ErlangB.blocking(servers: 1.5, erlangs: .infinity) == nil)
    #expect(ErlangB.fewestServers(erlangs: 1, blocking: 1.5) == nil)
    #expect(ErlangB.largestLoad(servers: 3, blocking: .nan) == nil)
  }
}
