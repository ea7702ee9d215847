package import PlanModel
private import SourceText

/// The diagnostics of a site by file, place and code, each once: an order that no number of cores changes.
///
/// Those of a file lie together: what is said of a plan is put in order where the plan is checked, on whatever core, and
/// the hundred thousand diagnostics of a large site are never gathered into one list.
package struct Findings: Sendable, Equatable {
  /// For each file that has any, sorted by the bytes of their paths.
  package private(set) var files: [[Diagnostic]]

  package let count: Int
  package let errorCount: Int
  package var warningCount: Int { count - errorCount }
  package var isEmpty: Bool { count == 0 }

  /// Puts diagnostics in order.
  package init(_ diagnostics: some Sequence<Diagnostic>) {
    self.init(ofFiles: [], diagnostics)
  }

  /// - Parameters:
  ///   - sorted: in each of them those of one file, in order.
  ///   - others: of whatever files, in whatever order.
  init(ofFiles sorted: [[Diagnostic]], _ others: some Sequence<Diagnostic> = []) {
    var files = sorted.filter { !$0.isEmpty }
    var places: [UTF8Key: Int] = [:]
    let first = files.count
    for diagnostic in others {
      let key = UTF8Key(diagnostic.file)
      let place = places[key] ?? files.count
      if place == files.count {
        places[key] = place
        files.append([])
      }
      files[place].append(diagnostic)
    }
    for place in first..<files.count { files[place] = files[place].sortedWithinFile() }
    files.sort { $0[0].file.precedesByBytes($1[0].file) }
    self.init(files: first == files.count || first == 0 ? files : Self.merged(files))
  }

  private init(files: [[Diagnostic]]) {
    self.files = files
    var (count, errorCount) = (0, 0)
    for place in files.indices {
      count += files[place].count
      errorCount += files[place].count(of: .error)
    }
    (self.count, self.errorCount) = (count, errorCount)
  }

  /// One list for each file where there may be two, which then stand beside each other.
  private static func merged(_ files: [[Diagnostic]]) -> [[Diagnostic]] {
    var merged: [[Diagnostic]] = []
    merged.reserveCapacity(files.count)
    for file in files {
      if let last = merged.last, last[0].isOf(file: file[0].file) {
        merged[merged.count - 1] = (last + file).sortedWithinFile()
      } else {
        merged.append(file)
      }
    }
    return merged
  }
}

// MARK: - Parts

extension Findings {
  /// Those of a file; empty where it has none.
  package subscript(file: String) -> [Diagnostic] {
    place(ofFile: file).map { files[$0] } ?? []
  }

  /// For each of some files where its diagnostics are among ``files``.
  ///
  /// - Parameter paths: best in about the order of their bytes, so that few have to be looked for.
  func places(ofFiles paths: some Sequence<String>) -> [Int?] {
    var next = 0
    return paths.map { path in
      while next < files.count, files[next][0].file.precedesByBytes(path) { next += 1 }
      if next < files.count, files[next][0].isOf(file: path) { return next }
      return place(ofFile: path)
    }
  }

  private func place(ofFile path: String) -> Int? {
    var (low, high) = (files.startIndex, files.endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if files[middle][0].file.precedesByBytes(path) { low = middle + 1 } else { high = middle }
    }
    return low < files.count && files[low][0].isOf(file: path) ? low : nil
  }

  /// Those of the files whose paths are wanted.
  package func ofFiles(where isWanted: (String) throws -> Bool) rethrows -> Findings {
    Findings(files: try files.filter { try isWanted($0[0].file) })
  }

  /// The errors among them.
  package var errors: Findings {
    Findings(files: errorCount == 0 ? [] : files.map { $0.filter { $0.severity == .error } }.filter { !$0.isEmpty })
  }

  /// The same with others for one file.
  package func replacing(file: String, with newer: Findings) -> Findings {
    Findings(ofFiles: files.filter { !$0[0].isOf(file: file) } + newer.files)
  }
}

extension Findings: Sequence {
  package func makeIterator() -> FlattenSequence<[[Diagnostic]]>.Iterator { files.joined().makeIterator() }
  package var underestimatedCount: Int { count }
}
