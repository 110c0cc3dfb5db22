/// A list of agents who may take a contact, by the links of idle or of listed agents.
struct EligibleAgents {
  /// The route by which they serve the contact's type.
  var route: Int
  /// The first of them; -1 for none.
  var first: Int32
  /// The skill's factor on handle times.
  var factor: Double
}
