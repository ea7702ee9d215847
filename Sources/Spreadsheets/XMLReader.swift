internal import CExpat

/// What an XML file says, element by element; names are without the prefixes of their namespaces.
protocol XMLReading: AnyObject {
  func start(_ name: String, _ attributes: [String: String]) throws(SpreadsheetProblem)
  func end(_ name: String) throws(SpreadsheetProblem)
  func text(_ text: String)
}

/// Reads XML with the system's Expat. A document type, and with it every entity of its own, is refused.
enum XMLReader {
  private static let deepest = 64

  static func read(_ bytes: [UInt8], part: String, into reading: any XMLReading) throws(SpreadsheetProblem) {
    guard let parser = unsafe XML_ParserCreate(nil) else { throw .damaged(part) }
    defer { unsafe XML_ParserFree(parser) }
    let session = Session(reading, part: part)
    withExtendedLifetime(session) {
      let pointer = unsafe Unmanaged.passUnretained(session).toOpaque()
      unsafe XML_SetUserData(parser, pointer)
      unsafe XML_SetElementHandler(
        parser, { data, name, attributes in unsafe Session.of(data)?.start(name, attributes) },
        { data, name in unsafe Session.of(data)?.end(name) })
      unsafe XML_SetCharacterDataHandler(parser) { data, text, count in unsafe Session.of(data)?.text(text, count) }
      unsafe XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in unsafe Session.of(data)?.refuse() }
      // In pieces, so that a problem of the reading ends the work soon.
      for start in stride(from: 0, to: max(bytes.count, 1), by: 64 << 10) where session.problem == nil {
        let end = min(start + 64 << 10, bytes.count)
        let piece = bytes[start..<end]
        let status = unsafe piece.withUnsafeBytes { buffer in
          unsafe XML_Parse(
            parser, buffer.bindMemory(to: CChar.self).baseAddress, Int32(buffer.count), end == bytes.count ? 1 : 0)
        }
        if status != XML_STATUS_OK, session.problem == nil { session.problem = .damaged(part) }
      }
    }
    if let problem = session.problem { throw problem }
  }

  /// What the parser calls back with.
  private final class Session {
    let reading: any XMLReading
    let part: String
    var problem: SpreadsheetProblem?
    private var depth = 0

    init(_ reading: any XMLReading, part: String) {
      self.reading = reading
      self.part = part
    }

    static func of(_ data: UnsafeMutableRawPointer?) -> Session? {
      guard let data = unsafe data else { return nil }
      return unsafe Unmanaged<Session>.fromOpaque(data).takeUnretainedValue()
    }

    func start(_ name: UnsafePointer<CChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
      guard problem == nil else { return }
      depth += 1
      guard depth <= XMLReader.deepest else {
        problem = .damaged(part)
        return
      }
      var values: [String: String] = [:]
      var next = unsafe attributes
      while let pair = unsafe next, let key = unsafe pair[0], let value = unsafe pair[1] {
        unsafe values[Self.local(key)] = unsafe String(cString: value)
        unsafe next = unsafe pair.advanced(by: 2)
      }
      do {
        try reading.start(unsafe Self.local(name), values)
      } catch {
        problem = error
      }
    }

    func end(_ name: UnsafePointer<CChar>?) {
      guard problem == nil else { return }
      depth -= 1
      do {
        try reading.end(unsafe Self.local(name))
      } catch {
        problem = error
      }
    }

    func text(_ text: UnsafePointer<CChar>?, _ count: Int32) {
      guard problem == nil, let text = unsafe text else { return }
      let buffer = unsafe UnsafeRawBufferPointer(start: text, count: Int(count))
      reading.text(unsafe String(decoding: buffer, as: UTF8.self))
    }

    func refuse() {
      if problem == nil { problem = .unsafe(part) }
    }

    /// A name without its prefix.
    private static func local(_ name: UnsafePointer<CChar>?) -> String {
      guard let name = unsafe name else { return "" }
      let whole = unsafe String(cString: name)
      guard let colon = whole.utf8.lastIndex(of: UInt8(ascii: ":")) else { return whole }
      return String(whole[whole.utf8.index(after: colon)...])
    }
  }
}
