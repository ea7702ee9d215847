/// What a record is: the kind of thing that a list in the front matter, a table or a paragraph declares.
package enum RecordKind: UInt8, Hashable, Sendable, CaseIterable {
  case objective, keyResult, task, milestone, phase, risk, metric, checkIn
  // Kinds that most plans have none of: see ``OtherRecords``.
  case resourceRequest, budgetLine, timeWindow, responsibility, skillProfile, workstream, communication, taskUpdate
  case adjustment, action, development, businessFunction, responseLevel, crisisTeam, contact, supply, drill
  case role, qualityStandard, goalAction, evaluation, lossAssessment
  case checklistItem, approval

  /// What a record's identifier begins with where the author gives none: `O1`, `KR2`, `T3`.
  package var identifierPrefix: String {
    switch self {
    case .objective: "O"
    case .keyResult: "KR"
    case .task: "T"
    case .milestone: "M"
    case .phase: "P"
    case .risk: "R"
    case .metric: "I"
    case .checkIn: "C"
    case .resourceRequest: "RR"
    case .budgetLine: "B"
    case .timeWindow: "TW"
    case .responsibility: "RA"
    case .skillProfile: "SK"
    case .workstream: "WS"
    case .communication: "CM"
    case .taskUpdate: "U"
    case .adjustment: "AD"
    case .action: "A"
    case .development: "D"
    case .businessFunction: "BF"
    case .responseLevel: "L"
    case .crisisTeam: "CT"
    case .contact: "CO"
    case .supply: "S"
    case .drill: "DR"
    case .role: "RO"
    case .qualityStandard: "QS"
    case .goalAction: "GA"
    case .evaluation: "E"
    case .lossAssessment: "LA"
    case .checklistItem: "CL"
    case .approval: "AP"
    }
  }
}

/// A thing that an author declared in a plan, with the words it was declared in.
package protocol PlanRecord: Sendable {
  static var kind: RecordKind { get }

  /// Unique within the plan, and the record's anchor on its page: `O1`, `O1.KR2`, `T3`.
  var id: String { get set }
  var title: String { get set }
  var fields: RecordFields { get set }

  /// The author's words for a field: what asks for many records' words copies no list of words for it.
  subscript(_ field: Field) -> String? { get }

  init()
}

extension PlanRecord {
  package subscript(_ field: Field) -> String? { fields[field] }
  package var owner: People? { fields[.owner].map(People.init(text:)) }
  package var note: String? { fields[.note] }
  package var details: String? { fields[.description] }
}
