/// The names that templates may use, for their reference page.
package enum TemplateReference {
  /// Each name with the lists that it lies in (`plan.objectives.id`); the words of the interface stand there as one.
  package static var names: [String] { names(of: .page, below: "") }

  private static func names(of level: TemplateNames, below path: String) -> [String] {
    level.all.flatMap { name -> [String] in
      let full = path + name
      guard full != "strings", let within = level[name], !within.all.isEmpty else { return [full] }
      return [full] + names(of: within, below: full + ".")
    }
  }
}
