import PlanModel
import PlanReading
import SourceText

/// The plans of a site, to be read and analysed one by one: what has just been read is still at hand.
struct PlanFiles: Sendable {
  let folder: SiteFolder
  let reader: PlanReader
  let settings: AnalysisSettings
  let draft: PlanDraft?

  func read(_ file: PlanFile) -> PlanOutcome {
    if let draft, draft.file == file { return .success(analysed(draft.bytes, file)) }
    do {
      // One byte more than is allowed tells the reader that there is more.
      let bytes = try folder.folder.read(file.path, limit: reader.settings.sizeLimit)
      return .success(analysed(bytes, file))
    } catch {
      return .failure(
        UnreadPlan(diagnostic: Diagnostic(.fileUnreadable, file: file.path, at: .unknown, .text(error.reasonText))))
    }
  }

  func analysed(_ bytes: [UInt8], _ file: PlanFile) -> AnalysedPlan {
    let read = reader.read(bytes, key: file.key, file: file.path)
    return AnalysedPlan(read: read, analysis: PlanAnalysis.of(read.plan, settings))
  }
}

/// A file that was read, or why it could not be.
typealias PlanOutcome = Result<AnalysedPlan, UnreadPlan>

struct AnalysedPlan: Sendable {
  var read: ReadPlan
  var analysis: PlanAnalysis

  /// What the file holds by now, where that can't be understood and the plan is as it was before.
  var successor: Successor?

  enum Successor {
    case unreadable
    /// What could be made of it.
    case plan(Plan)
  }

  var isOutdated: Bool { successor != nil }
}

struct UnreadPlan: Error {
  let diagnostic: Diagnostic
}

/// What was read of all files, apart by kind.
struct ReadFiles {
  var plans: [Plan] = []
  var analyses: [PlanAnalysis] = []
  var bodies: [PlanBody] = []

  /// For each plan what was found in its file and in those that it reads.
  var diagnostics: [[Diagnostic]] = []

  /// Why files could not be read.
  var unread: [Diagnostic] = []

  init(_ outcomes: [PlanOutcome]) {
    plans.reserveCapacity(outcomes.count)
    analyses.reserveCapacity(outcomes.count)
    bodies.reserveCapacity(outcomes.count)
    diagnostics.reserveCapacity(outcomes.count)
    for outcome in outcomes {
      switch outcome {
      case .success(let plan):
        plans.append(plan.read.plan)
        analyses.append(plan.analysis)
        bodies.append(plan.read.body)
        diagnostics.append(plan.read.diagnostics)
      case .failure(let failed):
        unread.append(failed.diagnostic)
      }
    }
  }
}
