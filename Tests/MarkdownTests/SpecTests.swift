import Testing

@Suite struct SpecTests {
  /// What libcmark-gfm 0.29 reads as CommonMark 0.29 did, where 0.31.2 reads it otherwise.
  static let older = [28, 171, 354, 625, 626]

  /// Bare addresses that are links here, as GitHub has it.
  static let bareAddresses = [602, 606, 608, 611, 612]

  /// The same five of GitHub's specification, which shows them before it comes to its extension.
  static let bareAddressesOfGitHub = [608, 612, 614, 617, 618]

  /// Tags that GitHub makes harmless; here no tag reaches a page.
  static let filteredTags = [651]
  static let filteredTagsOfExtensions = [22]

  /// An example whose outcome the suite leaves open.
  static let unspecified = [20]

  /// A link without text, which here shows its address.
  static let emptyLinks = [484]

  @Test func followsCommonMark() throws {
    let examples = try Specs.commonMark()
    #expect(examples.count == 652)
    try check(examples, except: Self.older + Self.bareAddresses + Self.emptyLinks)
  }

  @Test func followsGitHubsMarkdown() throws {
    let examples = try Specs.gfm("gfm-spec.txt")
    #expect(examples.count > 600)
    try check(examples, except: Self.bareAddressesOfGitHub + Self.filteredTags)
  }

  @Test func followsTheExamplesOfGitHubsExtensions() throws {
    let examples = try Specs.gfm("gfm-extensions.txt")
    #expect(examples.count > 20)
    try check(examples, except: Self.filteredTagsOfExtensions + Self.unspecified)
  }

  private func check(_ examples: [SpecExample], except known: [Int]) throws {
    for example in examples {
      let found = HTMLNormaliser.normalised(try specHTML(example.markdown))
      let expected = HTMLNormaliser.normalised(example.html)
      if known.contains(example.example) {
        #expect(found != expected, "example \(example.example) passes and need not be listed")
      } else {
        #expect(found == expected, "example \(example.example):\n\(example.markdown)")
      }
    }
  }
}
