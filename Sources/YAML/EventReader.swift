internal import CLibYAML

/// Runs libyaml over a text and hands each event to a tree builder.
enum EventReader {
  /// Why libyaml stopped, in its own words and places.
  struct Failure: Hashable {
    var problem: String
    /// What it was reading, such as `while parsing a block mapping`.
    var context: String
    /// Where it stopped, line and column from 0.
    var place: Mark
    /// Where what it was reading began.
    var contextPlace: Mark
    /// The offset of a byte that is not allowed at all, for which there is no place.
    var byteOffset: Int?
  }

  struct Mark: Hashable {
    var line: Int
    var column: Int

    init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }

    @inline(__always)
    init(_ mark: yaml_mark_t) {
      line = Int(truncatingIfNeeded: mark.line)
      column = Int(truncatingIfNeeded: mark.column)
    }
  }

  /// Reads until the end, a syntax error, or the builder has had enough.
  ///
  /// - Returns: the syntax error, if there was one.
  static func read(_ text: ArraySlice<UInt8>, into builder: inout TreeBuilder) -> Failure? {
    unsafe text.withUnsafeBufferPointer { input in
      unsafe withUnsafeTemporaryAllocation(of: yaml_parser_t.self, capacity: 1) { parsers -> Failure? in
        guard let parser = parsers.baseAddress, unsafe yaml_parser_initialize(parser) == 1 else {
          return Failure(
            problem: "out of memory", context: "", place: Mark(line: 0, column: 0),
            contextPlace: Mark(line: 0, column: 0))
        }
        defer { unsafe yaml_parser_delete(parser) }
        unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        unsafe yaml_parser_set_input_string(parser, input.baseAddress, input.count)
        return unsafe run(parser, into: &builder)
      }
    }
  }

  private static func run(_ parser: UnsafeMutablePointer<yaml_parser_t>, into builder: inout TreeBuilder) -> Failure? {
    var event = unsafe yaml_event_t()
    while true {
      guard unsafe yaml_parser_parse(parser, &event) == 1 else { return unsafe failure(of: parser) }
      let isLast = unsafe event.type == YAML_STREAM_END_EVENT
      let goesOn = unsafe builder.take(&event)
      unsafe yaml_event_delete(&event)
      if isLast || !goesOn { return nil }
    }
  }

  private static func failure(of parser: UnsafeMutablePointer<yaml_parser_t>) -> Failure {
    let state = unsafe parser.pointee
    let isReader = unsafe state.error == YAML_READER_ERROR
    return unsafe Failure(
      problem: state.problem.map { unsafe String(cString: $0) } ?? "out of memory",
      context: state.context.map { unsafe String(cString: $0) } ?? "",
      place: Mark(state.problem_mark), contextPlace: Mark(state.context_mark),
      byteOffset: isReader ? Int(state.problem_offset) : nil)
  }
}
