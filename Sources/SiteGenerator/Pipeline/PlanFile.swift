/// A plan's file as discovery found it.
package struct PlanFile: Hashable, Sendable {
  /// The path below `plans/` without `.md`, in Unicode's composed form: the plan's address for good.
  package let key: String

  /// The path from the site, as the file system has it: `plans/2026-q2/marketing.md`.
  package let path: String

  package init(key: String, path: String) {
    self.key = key
    self.path = path
  }
}
