/// How much of everything a text may hold before it is refused.
///
/// Each limit lies far above what people write: a megabyte of prose and a table of 2,000 rows and 10 columns pass.
package enum MarkdownLimits {
  /// Bytes of a text. Every byte can become a node of 150 bytes.
  package static let bytes = 2 << 20
  package static let lines = 100_000
  package static let lineBytes = 64 << 10
  package static let nesting = 64
  package static let tableColumns = 256
  package static let tableCells = 200_000
  package static let definitions = 10_000
  /// The longest definition of a link times the number of closing brackets: what the links' addresses may take.
  package static let referenceBytes = 16 << 20
  /// What the patterns that are slow in the square of their length may cost together, in estimated nanoseconds.
  package static let estimatedNanoseconds = 1_000_000_000
}

/// What a pattern costs, in nanoseconds, measured with libcmark-gfm 0.29.0.gfm.6 on repetitions of the pattern.
enum PatternCost {
  /// A pair of `![` in one paragraph.
  static let images = 2.5
  /// A pair of runs of `*` or `_` in one paragraph.
  static let emphasis = 0.1
  /// A pair of runs of `~` in one paragraph.
  static let strikethrough = 0.3
  /// A `<?` or `<!` and a byte of its paragraph.
  static let declarations = 0.5
  /// A line that looks like the second line of a table and a byte of its paragraph.
  static let delimiterRows = 20.0
  /// A `www.` or `://` and a byte of the characters without a space around it.
  static let addresses = 5.0
  /// A pair of `)` after an address.
  static let closingParentheses = 0.25
  /// A pair of `|` in one line.
  static let pipes = 4.0
  /// A blank line and a level of nesting.
  static let blankLines = 10.0
}
