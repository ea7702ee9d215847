package import SiteGenerator

/// Whether the register is what was written, line by line.
package enum ArchiveRegisterCheck {
  /// The number, from 1, of the first line that is none or doesn't name the line before; nil where all do.
  package static func firstBroken(in register: ArchiveRegister) -> Int? {
    var previous = ArchiveRecord.noDigest
    for (number, line) in register.lines.enumerated() {
      guard let record = ArchiveRecord(line: line), record.previous == previous, record.line == line else {
        return number + 1
      }
      previous = SHA256.hex(line)
    }
    return nil
  }

  /// The number of the first line in which a register differs from a copy kept elsewhere; nil where it continues it.
  package static func firstDifference(of register: ArchiveRegister, from copy: ArchiveRegister) -> Int? {
    for (number, line) in copy.lines.enumerated() {
      guard number < register.lines.count, register.lines[number] == line else { return number + 1 }
    }
    return nil
  }
}
