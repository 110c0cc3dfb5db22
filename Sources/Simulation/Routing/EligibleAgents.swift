/// A list of agents who may take a contact, linked as idle agents are or as agents in an ``AgentList``.
struct EligibleAgents {
  /// The route by which they serve the contact's type.
  var route: Int
  /// The first of them; -1 for none.
  var first: Int32
  /// How fast the skill is, as ``SkillPlan/pace``.
  var pace: Double
}
