package import PlanModel
import PlanReading
package import Spreadsheets

/// A file of tables, and what to call it.
package struct ImportSource: Sendable {
  package let name: String
  package let workbook: Workbook

  package init(name: String, workbook: Workbook) {
    self.name = name
    self.workbook = workbook
  }
}

/// What the one who imports says of the plan; where nothing is said, the tables are asked.
package struct ImportOptions: Sendable {
  package var title: String?
  package var department: String?
  package var owner: String?
  package var period: String?
  package var kind: PlanKind?

  /// Of what is written besides the tables' own words.
  package var language = Language.simplifiedChinese
  package var fiscal = FiscalCalendar.calendarYear

  package init() {}

  var readPeriod: Period? { period.flatMap { PeriodGrammar.parse($0, fiscal: fiscal) } }
}

/// Makes plans out of tables: the Markdown of each, and a report of what the doors made of it.
///
/// Tables are only written down here; what they mean is told by reading the plan back, so that the report and the site
/// can't differ.
package struct PlanImport: Sendable {
  /// One, or as many as an export has.
  package let plans: [ImportedPlan]

  package init(_ sources: [ImportSource], options: ImportOptions) {
    var found: [FoundSheet] = []
    for source in sources {
      for sheet in source.workbook.sheets {
        let parts = SheetReader.parts(of: sheet, fiscal: options.fiscal)
        found.append(FoundSheet(source: source.name, sheet: sheet, parts: parts))
      }
    }
    let exported = Self.exportedPlans(in: found)
    guard !exported.isEmpty else {
      plans = [ImportWriter(found, plan: nil, options: options).plan()]
      return
    }
    plans = exported.enumerated().map { number, plan in
      ImportWriter(
        Self.inOrder(found.map { $0.only(plan, keepsOthers: number == 0) }), plan: plan, options: options
      ).plan()
    }
  }

  /// Records before those that report on them: a table of tracking is told by the tasks above it.
  private static func inOrder(_ sheets: [FoundSheet]) -> [FoundSheet] {
    func isReport(_ sheet: FoundSheet) -> Bool {
      sheet.parts.contains { part in
        guard case .table(let table) = part, table.isExport else { return false }
        return table.computed.isEmpty
      }
    }
    return sheets.filter { !isReport($0) } + sheets.filter(isReport)
  }

  /// The plans that exported tables name, in the order in which they come.
  private static func exportedPlans(in sheets: [FoundSheet]) -> [ExportedPlan] {
    var seen: Set<String> = []
    var plans: [ExportedPlan] = []
    for case .table(let table) in sheets.flatMap(\.parts) where table.isExport {
      for plan in table.rows.compactMap(\.plan) where seen.insert(plan.key).inserted { plans.append(plan) }
    }
    return plans
  }
}

/// A sheet with its parts.
struct FoundSheet {
  let source: String
  let sheet: Sheet
  var parts: [SheetPart]

  /// With the rows of one plan only, and the parts that are of no export if they are wanted.
  func only(_ plan: ExportedPlan, keepsOthers: Bool) -> FoundSheet {
    var sheet = self
    sheet.parts = parts.compactMap { part in
      guard case .table(var table) = part, table.isExport else { return keepsOthers ? part : nil }
      table.rows.removeAll { $0.plan?.key != plan.key }
      return table.rows.isEmpty ? nil : .table(table)
    }
    return sheet
  }
}
