import PlanModel
import SourceText

extension Decoding {
  /// Tells an author what is wrong with a date, and offers the likeliest one.
  mutating func report(_ problem: DateProblem, of cell: Cell, _ field: Field) {
    switch problem {
    case .ambiguous(let readings):
      let texts = readings.map { $0.start == $0.end ? $0.end.description : "\($0.start)..\($0.end)" }
      report(Diagnostic(.ambiguousDate, file: file, at: cell.span, .text(cell.text), .list(texts)))
    case .impossible(let nearest):
      report(
        Diagnostic(.impossibleDate, file: file, at: cell.span, .text(cell.text), .text(nearest?.description ?? "")))
    case .reversed(let start, let end):
      report(Diagnostic(.reversedDates, file: file, at: cell.span, .text(cell.text), .date(start), .date(end)))
    case .outsidePeriod:
      report(
        Diagnostic(.dateOutsidePeriod, file: file, at: cell.span, .text(cell.text), .text(period?.label ?? "")))
    case .noPeriod:
      report(Diagnostic(.dateNeedsPeriod, file: file, at: cell.span, .text(cell.text)))
    case .placeholder:
      report(Diagnostic(.placeholderValue, file: file, at: cell.span, .field(field), .text(cell.text)))
    case .unknown:
      report(Diagnostic(.unknownDate, file: file, at: cell.span, .field(field), .text(cell.text)))
    }
  }
}
